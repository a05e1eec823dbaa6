package dev.flashover.judge.volume;

import dev.flashover.avro.state.PeakHistory;
import java.util.ArrayList;
import java.util.List;

/**
 * How high a measure's peaks go: streaming extreme-value theory after SPOT (Siffer et al., "Anomaly detection in streams with
 * extreme value theory", KDD 2017), over the peaks of blocks of six hours, so that one long wave counts once. What exceeds
 * the start of the tail follows a generalised Pareto distribution, fitted by probability-weighted moments (Hosking and
 * Wallis 1987), which needs no iteration and serves small samples.
 *
 * <p>Unlike the paper's: only the last {@value #MOST_PEAKS} peaks count (a month), so that what was odd can become usual; a
 * prior worth a few peaks makes it work from the first day; and peaks that raised an alarm are learned, but at most
 * {@value #MARGIN} above the threshold, so that a disaster does not blind it. The numbers live in the record that it is
 * given. Asking is O(1); the end of a block sorts the peaks.
 */
final class PeakTail {
    private static final int MOST_PEAKS = 120;

    /** This part of the peaks is below the tail. */
    private static final double BODY = 0.75;

    private static final double MARGIN = 0.2;

    /** Peaks that the prior of the tail's start is worth. */
    private static final double PRIOR_PEAKS = 5;

    /** Peaks in the tail that the prior of its scale, and of its exponential shape, is worth. */
    private static final double PRIOR_EXCEEDING = 7;

    private static final double LEAST_SHAPE = -5;
    private static final double MOST_SHAPE = 0.5;

    /** Fewer excesses say nothing of the shape. */
    private static final int ENOUGH = 3;

    private static final double NEARLY_NOTHING = 1e-9;

    private final PeakHistory history;
    private final Measure measure;

    PeakTail(PeakHistory history, Measure measure) {
        this.history = history;
        this.measure = measure;
    }

    /** The prior. */
    static PeakHistory empty(Measure measure) {
        PeakHistory history = new PeakHistory(
                new ArrayList<>(), Double.NEGATIVE_INFINITY, measure.priorStart(), 1 - BODY, 0.0, measure.priorScale());
        return history;
    }

    /** Takes a value of the running block in. */
    void observe(double value) {
        history.setRunning(Math.max(history.getRunning(), value));
    }

    /**
     * Ends the running block.
     *
     * @param learn false if it was not observed in whole
     */
    void endBlock(boolean learn) {
        if (learn) {
            List<Float> latest = history.getLatest();
            latest.add((float) Math.min(history.getRunning(), threshold() + MARGIN));
            if (latest.size() > MOST_PEAKS) {
                latest.remove(0);
            }
            fit();
        }
        history.setRunning(Double.NEGATIVE_INFINITY);
    }

    /** Where the tail starts: what is below is nothing special. */
    double start() {
        return history.getStart();
    }

    /** What is an alarm: a block's peak exceeds it with the measure's risk. */
    double threshold() {
        double ratio = history.getRate() / measure.risk();
        if (ratio <= 1) {
            return history.getStart();
        }
        double shape = history.getShape();
        double logarithm = StrictMath.log(ratio);
        return history.getStart()
                + history.getScale()
                        * (Math.abs(shape) < NEARLY_NOTHING ? logarithm : StrictMath.expm1(shape * logarithm) / shape);
    }

    /** The probability that a block's peak exceeds this; at most that of the tail. */
    double chance(double value) {
        double excess = Math.max(0, value - history.getStart()) / history.getScale();
        double shape = history.getShape();
        double beyond = Math.abs(shape) < NEARLY_NOTHING
                ? StrictMath.exp(-excess)
                : StrictMath.pow(Math.max(0, 1 + shape * excess), -1 / shape);
        return history.getRate() * beyond;
    }

    private void fit() {
        double[] sorted = history.getLatest().stream()
                .mapToDouble(Float::doubleValue)
                .sorted()
                .toArray();
        double quantile = sorted[Math.min((int) (BODY * sorted.length), sorted.length - 1)];
        double start = (quantile * sorted.length + measure.priorStart() * PRIOR_PEAKS) / (sorted.length + PRIOR_PEAKS);
        int first = 0;
        while (first < sorted.length && sorted[first] <= start) {
            first++;
        }
        int exceeding = sorted.length - first;
        double sum = 0;
        double weighted = 0;
        for (int i = first; i < sorted.length; i++) {
            double excess = sorted[i] - start;
            sum += excess;
            weighted += excess * (sorted.length - 1 - i) / Math.max(1, exceeding - 1);
        }
        double shape = shape(sum, weighted, exceeding);
        double mean = (sum + measure.priorScale() * PRIOR_EXCEEDING) / (exceeding + PRIOR_EXCEEDING);
        history.setStart(start);
        history.setRate((exceeding + PRIOR_EXCEEDING) / (sorted.length + PRIOR_EXCEEDING / (1 - BODY)));
        history.setShape(shape);
        history.setScale(mean * (1 - shape));
    }

    private static double shape(double sum, double weighted, int exceeding) {
        if (exceeding < ENOUGH) {
            return 0;
        }
        double spread = (sum - 2 * weighted) / exceeding;
        double moments = spread > NEARLY_NOTHING ? 2 - sum / exceeding / spread : LEAST_SHAPE;
        double bounded = Math.max(LEAST_SHAPE, Math.min(MOST_SHAPE, moments));
        return bounded * exceeding / (exceeding + PRIOR_EXCEEDING);
    }
}
