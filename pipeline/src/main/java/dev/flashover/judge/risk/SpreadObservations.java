package dev.flashover.judge.risk;

import dev.flashover.avro.Forecast;
import dev.flashover.avro.Story;
import dev.flashover.judge.spread.Surge;
import java.util.List;
import java.util.Locale;

/** How far and how fast the story spreads, and how much of that is real. */
final class SpreadObservations {
    private static final double MOST_LOG_ODDS = 9;
    private static final double NO_SURPRISE = 2;
    private static final double MOST_SURGE = 8;
    private static final double ENOUGH_VOICES = 0.5;

    private SpreadObservations() {}

    static List<Observation> of(Situation situation) {
        return List.of(growth(situation), surge(situation), voices(situation), coordination(situation.story()));
    }

    private static Observation growth(Situation situation) {
        double odds = LogOdds.of(situation.crisisProbability());
        Story story = situation.story();
        String so = String.format(Locale.ROOT, "%,.0f share-equivalents so far", story.getSpread());
        String then = story.getForecast().isEmpty()
                ? ""
                : expected(story.getForecast().get(story.getForecast().size() - 1));
        String size = String.format(Locale.ROOT, "%,.0f", story.getCrisisSize());
        String crisis = story.getSpread() < story.getCrisisSize()
                ? "; " + size + " make a crisis."
                : "; it is past the " + size + " that make a crisis.";
        return new Observation("growth", Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, odds)), so + then + crisis);
    }

    private static String expected(Forecast end) {
        return String.format(
                Locale.ROOT,
                ", about %,.0f expected in the end (%,.0f to %,.0f)",
                end.getMedian(),
                end.getLow(),
                end.getHigh());
    }

    private static Observation surge(Situation situation) {
        Surge surge = situation.surge();
        return new Observation(
                "surge",
                Math.max(0, Math.min(MOST_SURGE, surge.deviations()) - NO_SURPRISE),
                String.format(
                        Locale.ROOT,
                        "%,.0f share-equivalents in the last %s; this brand's stories usually reach %.1f at that age.",
                        surge.velocity(),
                        surge.scale().label(),
                        surge.usual()));
    }

    private static Observation voices(Situation situation) {
        return new Observation(
                "few-voices",
                Math.min(0, Observation.log2(Math.max(1e-3, situation.voices()) / ENOUGH_VOICES)),
                "Most of it comes from the same few people: about "
                        + situation.story().getAuthors() + " authors.");
    }

    private static Observation coordination(Story story) {
        return new Observation(
                "coordination",
                story.getCoordinated(),
                String.format(
                        Locale.ROOT,
                        "%.0f %% of it looks coordinated: young accounts, the same words, the same second.",
                        100 * story.getCoordinated()));
    }
}
