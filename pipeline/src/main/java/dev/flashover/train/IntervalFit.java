package dev.flashover.train;

import dev.flashover.judge.growth.GrowthModel;
import dev.flashover.judge.growth.Horizon;
import dev.flashover.train.GrowthSnapshots.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds how improbable a size must look to the model so that one cascade in ten passes it, by cascades that the model did
 * not learn from: conformalised quantile regression (Romano, Patterson and Candès, NeurIPS 2019) of the upper end alone,
 * on the scale of probabilities, with all sets and ages equally heavy. Intervals only get wider. Their lower ends stay
 * where the model has them: fewer than one in ten end below, for there are only whole shares, and never fewer than now.
 */
final class IntervalFit {
    /** At which cascades are looked at. */
    static final List<Duration> AGES =
            List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));

    private static final double ABOVE = 0.1;

    /** Decimals of the model's file. */
    private static final double ROUNDED = 1_000;

    private IntervalFit() {}

    /** How probable the model called what came, and how heavy that is. */
    private record Outcome(double probability, double weight) {}

    /** Of each horizon, the probability at the upper end of an interval that is as wide as the model says. */
    static double[] unwidened() {
        double[] unlikely = new double[Horizon.values().length];
        Arrays.fill(unlikely, ABOVE);
        return unlikely;
    }

    /**
     * Of each horizon, the probability of the size that one in ten passes.
     *
     * @param cascades others than the model learned from
     * @return above zero, as {@link #unwidened} at most, never larger for a longer horizon
     */
    static double[] unlikely(GrowthModel model, List<Cascade> cascades) {
        Map<String, List<Snapshot>> groups = new TreeMap<>();
        for (Cascade cascade : cascades) {
            for (Duration age : AGES) {
                groups.computeIfAbsent(cascade.set() + ' ' + age, group -> new ArrayList<>())
                        .addAll(GrowthSnapshots.at(cascade, List.of(age)));
            }
        }
        double[] unlikely = unwidened();
        double most = ABOVE;
        int position = 0;
        for (Horizon horizon : Horizon.values()) {
            List<Outcome> outcomes = groups.values().stream()
                    .flatMap(group -> group.stream()
                            .map(snapshot -> new Outcome(probability(model, snapshot, horizon), 1.0 / group.size())))
                    .sorted(Comparator.comparingDouble(Outcome::probability))
                    .toList();
            most = Math.min(most, passedByOneInTen(outcomes));
            unlikely[position++] = most;
        }
        return unlikely;
    }

    /** How probable the size was that came; 1 if it had come already. */
    private static double probability(GrowthModel model, Snapshot snapshot, Horizon horizon) {
        return model.outlook(snapshot.features())
                .probability(horizon, snapshot.sizes().getOrDefault(horizon, 0.0));
    }

    private static double passedByOneInTen(List<Outcome> outcomes) {
        double above = ABOVE * outcomes.stream().mapToDouble(Outcome::weight).sum();
        for (Outcome outcome : outcomes) {
            above -= outcome.weight();
            if (above < 0) {
                return Math.max(1, Math.floor(outcome.probability() * ROUNDED)) / ROUNDED;
            }
        }
        return ABOVE;
    }
}
