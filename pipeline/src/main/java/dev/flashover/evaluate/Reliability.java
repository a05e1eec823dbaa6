package dev.flashover.evaluate;

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

    /** 0 to 1; 0 if nothing was added. */
    double error() {
        double error = 0;
        int total = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(said[bin] - right[bin]);
            total += counts[bin];
        }
        return total == 0 ? 0 : error / total;
    }
}
