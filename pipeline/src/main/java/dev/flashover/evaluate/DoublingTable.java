package dev.flashover.evaluate;

import dev.flashover.train.Cascade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a cascade will double (Cheng et al., WWW 2014), beside what three of its times say. */
final class DoublingTable implements CascadeTable {
    /** With fewer test cascades, a figure says nothing. */
    private static final int FEWEST = 40;

    private static final String END = "end";

    private final Figures figures = new Figures()
            .row("set", "k", "test", "doubled", "score", "accuracy", "AUC", "calibration error", "of the calibrated");

    private final List<String> reliability = new ArrayList<>();

    @Override
    public List<String> about() {
        return List.of(
                "## Doubling: of cascades with k shares, which reach 2k",
                "",
                "Judge: from the forecast of the final size in the first state with k shares, threshold 0.5. Three times: a",
                "logistic regression on the logarithms of when a quarter, half and all of the k shares had come, fitted on the",
                "training part. Calibration error: expected, over ten bins of equal width; of the calibrated: what it would be",
                "by chance if everything came as often as it was said, " + Reliability.CHANCE + ".");
    }

    @Override
    public void add(CascadeSet set, List<CascadeTrace> traces) {
        for (int size : CascadeTrace.DOUBLING) {
            List<CascadeTrace> reaching = traces.stream()
                    .filter(trace -> trace.cascade().size() >= size)
                    .toList();
            if (reaching.size() >= FEWEST) {
                addJudge(set, size, reaching);
                addThreeTimes(set, size, reaching);
            }
        }
    }

    private void addJudge(CascadeSet set, int size, List<CascadeTrace> traces) {
        Score score = new Score();
        for (CascadeTrace trace : traces) {
            probability(trace, size).ifPresent(said -> score.add(said, doubles(trace.cascade(), size)));
        }
        row(set, size, "judge", score);
        if (score.reliability.count() > 0) {
            reliability.add("");
            reliability.add("Reliability of doubling, " + set.name() + ", k = " + size + ":");
            reliability.add("");
            reliability.addAll(score.reliability.lines());
        }
    }

    private static Optional<Double> probability(CascadeTrace trace, int size) {
        return trace.atSize(size)
                .flatMap(story -> CascadeTrace.forecast(story, END))
                .map(forecast -> new ForecastCurve(forecast)
                        .probabilityOf(2.0 * size + trace.cascade().uncounted()));
    }

    private void addThreeTimes(CascadeSet set, int size, List<CascadeTrace> traces) {
        List<Cascade> examples = set.training().stream()
                .filter(cascade -> cascade.size() >= size)
                .toList();
        if (examples.isEmpty()) {
            return;
        }
        LogisticRegression reference = LogisticRegression.fit(
                examples.stream().map(cascade -> times(cascade, size)).toList(),
                examples.stream().map(cascade -> doubles(cascade, size)).toList());
        Score score = new Score();
        for (CascadeTrace trace : traces) {
            Cascade cascade = trace.cascade();
            score.add(reference.probability(times(cascade, size)), doubles(cascade, size));
        }
        row(set, size, "three times", score);
    }

    private static double[] times(Cascade cascade, int size) {
        double[] times = {size / 4.0, size / 2.0, size};
        for (int index = 0; index < times.length; index++) {
            double seconds = (CascadeSet.reached(cascade, times[index]) - cascade.start()) / 1_000.0;
            times[index] = StrictMath.log1p(seconds);
        }
        return times;
    }

    private static boolean doubles(Cascade cascade, int size) {
        return cascade.size() >= 2 * size;
    }

    private void row(CascadeSet set, int size, String name, Score score) {
        figures.row(
                set.name(),
                size,
                score.curve.positives() + score.curve.negatives(),
                score.curve.positives(),
                name,
                Figures.fixed(score.right.value(), 3),
                Figures.fixed(score.curve.area(), 3),
                Figures.fixed(score.reliability.count() == 0 ? Double.NaN : score.reliability.error(), 3),
                Figures.fixed(
                        score.reliability.count() == 0 ? Double.NaN : score.reliability.errorOfTheCalibrated(), 3));
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>(figures.lines());
        lines.addAll(reliability);
        return lines;
    }

    /** How good probabilities were. */
    private static final class Score {
        private final RocCurve curve = new RocCurve();
        private final Proportion right = new Proportion();
        private final Reliability reliability = new Reliability();

        void add(double said, boolean came) {
            curve.add(said, came);
            right.add((said >= 0.5) == came);
            reliability.add(said, came);
        }
    }
}
