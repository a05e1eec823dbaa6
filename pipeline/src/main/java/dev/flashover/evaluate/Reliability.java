package dev.flashover.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Expected calibration error (Naeini et al., AAAI 2015): how far what was said to be so probable is from how often it
 * was so, over ten bins of equal width.
 */
final class Reliability {
    private static final int BINS = 10;

    private final double[] said = new double[BINS];
    private final int[] right = new int[BINS];
    private final int[] counts = new int[BINS];

    /** @param probability of the answer that was given, 0 to 1 */
    void add(double probability, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        said[bin] += probability;
        right[bin] += isRight ? 1 : 0;
        counts[bin]++;
    }

    int count() {
        return Arrays.stream(counts).sum();
    }

    /** 0 to 1; 0 if nothing was added. */
    double error() {
        double error = 0;
        int total = count();
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(said[bin] - right[bin]);
        }
        return total == 0 ? 0 : error / total;
    }

    /** A row per bin that anything fell into. */
    List<String> lines() {
        Figures figures = new Figures().row("probability", "times", "said on average", "came");
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                figures.row(
                        String.format(Locale.ROOT, "%.1f to %.1f", bin / (double) BINS, (bin + 1) / (double) BINS),
                        counts[bin],
                        Figures.fixed(said[bin] / counts[bin], 3),
                        Figures.fixed((double) right[bin] / counts[bin], 3));
            }
        }
        return figures.lines();
    }
}
