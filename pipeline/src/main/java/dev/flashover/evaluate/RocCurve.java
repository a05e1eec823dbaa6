package dev.flashover.evaluate;

import java.util.ArrayList;
import java.util.List;

/** How well scores tell positives from negatives, at every threshold (receiver operating characteristic). */
final class RocCurve {
    private final List<Double> positives = new ArrayList<>();
    private final List<Double> negatives = new ArrayList<>();

    /** @param score the higher, the likelier positive; not NaN */
    void add(double score, boolean positive) {
        (positive ? positives : negatives).add(score);
    }

    int positives() {
        return positives.size();
    }

    int negatives() {
        return negatives.size();
    }

    /**
     * Area under the curve: how often a positive scores higher than a negative, ties as half (Mann and Whitney 1947).
     *
     * @return 0 to 1; NaN without positives or negatives
     */
    double area() {
        double[] below =
                negatives.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double wins = 0;
        for (double score : positives) {
            int less = firstAtLeast(below, score);
            int ties = firstAtLeast(below, Math.nextUp(score)) - less;
            wins += less + ties / 2.0;
        }
        return wins / ((double) positives.size() * negatives.size());
    }

    /**
     * The lowest threshold above which there are no more of the negatives than the rate allows.
     *
     * @param rate false positive rate, 0 to 1
     * @return the threshold that an alarm must exceed; NaN without negatives
     */
    double threshold(double rate) {
        double[] below =
                negatives.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (below.length == 0) {
            return Double.NaN;
        }
        int allowed = (int) (rate * below.length);
        return below[below.length - 1 - Math.min(allowed, below.length - 1)];
    }

    /** Share of the positives whose score exceeds the threshold of that false positive rate; NaN without positives. */
    double recall(double rate) {
        double threshold = threshold(rate);
        return (double) positives.stream().filter(score -> score > threshold).count() / positives.size();
    }

    /** Index of the first value that is not less, in sorted values. */
    private static int firstAtLeast(double[] sorted, double score) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < score) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
