package dev.flashover.judge;

import dev.flashover.avro.Forecast;
import dev.flashover.avro.Reason;
import dev.flashover.avro.Story;
import dev.flashover.avro.Velocity;
import dev.flashover.avro.state.BrandMemory;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.judge.growth.Growth;
import dev.flashover.judge.growth.GrowthModel;
import dev.flashover.judge.growth.Horizon;
import dev.flashover.judge.growth.Outlook;
import dev.flashover.judge.growth.SizeForecast;
import dev.flashover.judge.response.ResponseView;
import dev.flashover.judge.response.Responses;
import dev.flashover.judge.risk.RiskModel;
import dev.flashover.judge.risk.RiskWeights;
import dev.flashover.judge.risk.Situation;
import dev.flashover.judge.spread.Baseline;
import dev.flashover.judge.spread.Coordination;
import dev.flashover.judge.spread.Scale;
import dev.flashover.judge.spread.StorySpread;
import dev.flashover.judge.spread.Surge;
import dev.flashover.judge.story.StoryBook.Entry;
import dev.flashover.wire.ShortNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures a story as it stands: velocity, growth, forecast, and the probability that it becomes a crisis. */
final class StoryAssessment {
    /** A crisis that grows by less than another quarter is over. */
    private static final double FURTHER = 1.25;

    private final GrowthModel growthModel = GrowthModel.bundled();
    private final RiskModel riskModel = new RiskModel(RiskWeights.bundled());

    /**
     * Brings the story's measures up to a time. Its facts and its crisis size must be up to date.
     *
     * @param now event time in epoch milliseconds
     * @return what adds to and takes from the log-odds of the story's probability, largest first
     */
    List<Reason> assess(Entry entry, BrandMemory brand, long now) {
        Story story = entry.story();
        StoryMemory memory = entry.memory();
        Map<Scale, Double> velocities = new StorySpread(memory).velocities(now);
        Growth growth = new Growth(memory.getGrowth());
        Baseline baseline = new Baseline(brand.getBaseline());
        Outlook outlook = growthModel.outlook(growth.features(now));
        Responses.look(story, memory.getResponse(), now);
        story.setSpread(ShortNumber.of(growth.total()));
        story.setVelocity(velocity(velocities, baseline, age(story, now), now));
        story.setForecast(forecasts(outlook));
        Double reproduction = growth.reproduction(now);
        story.setReproduction(reproduction == null ? null : ShortNumber.of(reproduction));
        Duration urgency = outlook.timeTo(story.getCrisisSize());
        story.setCrisisIn(urgency == null ? null : (Long) urgency.toMillis());
        story.setCoordinated(ShortNumber.of(Coordination.share(memory.getCoordination())));
        story.setModel(riskModel.version());
        double voices = StorySpread.voices(story);
        RiskModel.Score score = riskModel.score(new Situation(
                story,
                outlook.probability(Horizon.END, atStake(story)),
                Surge.strongest(velocities, growth.total(), voices, baseline, age(story, now), now),
                velocities.getOrDefault(Scale.DAY, 0.0),
                voices,
                ResponseView.of(story, memory.getResponse(), now)));
        story.setProbability(ShortNumber.of(score.probability()));
        return score.reasons();
    }

    /** Once a story has passed its crisis size, the question is whether it goes on. */
    private static double atStake(Story story) {
        return story.getSpread() < story.getCrisisSize() ? story.getCrisisSize() : FURTHER * story.getSpread();
    }

    private static long age(Story story, long now) {
        return Math.max(0, now - story.getFirstSeen().toEpochMilli());
    }

    private static List<Forecast> forecasts(Outlook outlook) {
        List<Forecast> forecasts = new ArrayList<>();
        for (Horizon horizon : Horizon.values()) {
            SizeForecast size = outlook.forecast(horizon);
            forecasts.add(new Forecast(
                    horizon.label(),
                    ShortNumber.of(size.low()),
                    ShortNumber.of(size.median()),
                    ShortNumber.of(size.high())));
        }
        return forecasts;
    }

    private static List<Velocity> velocity(Map<Scale, Double> velocities, Baseline baseline, long age, long now) {
        return velocities.entrySet().stream()
                .map(entry -> new Velocity(
                        entry.getKey().length().toString(),
                        ShortNumber.of(entry.getValue()),
                        ShortNumber.of(baseline.usual(entry.getKey(), age, now))))
                .toList();
    }
}
