package dev.flashover.train;

import dev.flashover.judge.growth.GrowthFeatures;
import dev.flashover.judge.growth.GrowthInput;
import dev.flashover.judge.growth.GrowthModel;
import dev.flashover.judge.growth.Horizon;
import dev.flashover.train.GrowthSnapshots.Snapshot;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Builds the model of growth from the training part of the cascades, in one thread and one order. */
public final class GrowthTraining {
    /** Chooses which cascades are for training; see {@link Cascade#part}. */
    public static final long SEED = 1;

    /** What the reader of the model file should know. */
    public static final String CARD = """
            The model of growth: log-odds that a story reaches a size by a horizon. Built by `flashover train`; the same
            data give the same bytes. Data, licences and figures: GROWTH-CARD.md.
            Log-odds at growth factors (size wanted over size now, as natural logarithms); each is the constant plus,
            for each input, the row of `unknown` or what lies between the rows of the two nearest knots.
            Unlikely: what the model calls so improbable, for each horizon, is passed by one in ten cascades that it did
            not learn from (a conformal quantile: Romano, Patterson and Candes, NeurIPS 2019). The 80 % intervals end there.
            """;

    private static final double[] FACTORS = {0, .2, .45, .7, 1.1, 1.7, 2.6, 4, 6};

    /** Of the total: closer where sets that left small cascades out begin to count, none where another is cut off. */
    private static final double[] TOTALS = {0, .69, 1.4, 2.3, 3.2, 3.9, 4.6, 5.5};

    private static final int KNOTS = 6;
    private static final double OUTERMOST = .01;
    private static final double CLOSEST = .04;
    private static final double ROUNDED = 1_000;

    private final Consumer<String> progress;

    /**
     * A training.
     *
     * @param progress is told what is being done, a line at a time
     */
    public GrowthTraining(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Trains on the training part of all cascades in the data folder, and widens the intervals by the validation part.
     * Takes some minutes.
     */
    public GrowthModel train(Path data) {
        progress.accept("reading cascades in " + data.resolve(CascadeFiles.FOLDER));
        Map<Cascade.Part, List<Cascade>> parts =
                CascadeFiles.readAll(data).stream().collect(Collectors.groupingBy(cascade -> cascade.part(SEED)));
        return train(
                parts.getOrDefault(Cascade.Part.TRAINING, List.of()),
                parts.getOrDefault(Cascade.Part.VALIDATION, List.of()));
    }

    /**
     * Trains on cascades.
     *
     * @param validation by which the intervals are widened where too many lie above; none leaves them as they are
     */
    GrowthModel train(List<Cascade> cascades, List<Cascade> validation) {
        GrowthModel model = train(GrowthSnapshots.of(cascades));
        progress.accept("widening intervals by " + validation.size() + " other cascades");
        return model.withUnlikely(IntervalFit.unlikely(model, validation));
    }

    private GrowthModel train(List<Snapshot> snapshots) {
        progress.accept("training on " + snapshots.size() + " snapshots");
        Map<GrowthInput, double[]> knots = new EnumMap<>(GrowthInput.class);
        for (GrowthInput input : GrowthInput.values()) {
            knots.put(input, input == GrowthInput.TOTAL ? TOTALS : knots(input, snapshots));
        }
        GrowthModel shape = new GrowthModel(FACTORS, IntervalFit.unwidened(), knots, Map.of());
        Map<Horizon, double[][]> weights = new EnumMap<>(Horizon.class);
        for (Horizon horizon : Horizon.values()) {
            progress.accept("training growth, horizon " + horizon.label());
            weights.put(horizon, new GrowthFit(shape, snapshots, horizon).weights());
        }
        return new GrowthModel(FACTORS, IntervalFit.unwidened(), knots, weights);
    }

    /** Quantiles of what the input was, not too close to each other. */
    private static double[] knots(GrowthInput input, List<Snapshot> snapshots) {
        double[] values = snapshots.stream()
                .map(Snapshot::features)
                .mapToDouble((GrowthFeatures features) -> features.value(input))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new double[] {0, 1};
        }
        double first = quantile(values, OUTERMOST);
        double closest = (quantile(values, 1 - OUTERMOST) - first) * CLOSEST;
        double[] knots = new double[KNOTS];
        knots[0] = first;
        int count = 1;
        for (int knot = 1; knot < KNOTS; knot++) {
            double place = quantile(values, OUTERMOST + (1 - 2 * OUTERMOST) * knot / (KNOTS - 1));
            if (place > knots[count - 1] + closest) {
                knots[count] = place;
                count++;
            }
        }
        return count == 1 ? new double[] {first, first + 1} : Arrays.copyOf(knots, count);
    }

    private static double quantile(double[] sorted, double part) {
        return Math.rint(sorted[(int) (part * (sorted.length - 1))] * ROUNDED) / ROUNDED;
    }
}
