package dev.flashover.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Expected calibration error (Naeini et al., AAAI 2015): how far what was said to be so probable is from how often it
 * was so, over ten bins of equal width.
 */
final class Reliability {
    private static final long SEED = 1;
    private static final int SIMULATIONS = 400;

    /** How {@link #errorOfTheCalibrated} is found, for who reads it. */
    static final String CHANCE = "the mean of " + SIMULATIONS + " simulations with seed " + SEED;

    private static final int BINS = 10;

    private final List<Double> probabilities = new ArrayList<>();
    private final double[] said = new double[BINS];
    private final int[] right = new int[BINS];
    private final int[] counts = new int[BINS];

    /** @param probability of the answer that was given, 0 to 1 */
    void add(double probability, boolean isRight) {
        probabilities.add(probability);
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        said[bin] += probability;
        right[bin] += isRight ? 1 : 0;
        counts[bin]++;
    }

    void addAll(Reliability other) {
        probabilities.addAll(other.probabilities);
        for (int bin = 0; bin < BINS; bin++) {
            said[bin] += other.said[bin];
            right[bin] += other.right[bin];
            counts[bin] += other.counts[bin];
        }
    }

    int count() {
        return probabilities.size();
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

    /**
     * What {@link #error} would be on average if everything came as often as it was said: by chance alone, the more the
     * fewer answers there are. 0 if nothing was added.
     */
    double errorOfTheCalibrated() {
        Random chance = new Random(SEED);
        double sum = 0;
        for (int simulation = 0; simulation < SIMULATIONS; simulation++) {
            Reliability calibrated = new Reliability();
            probabilities.forEach(probability -> calibrated.add(probability, chance.nextDouble() < probability));
            sum += calibrated.error();
        }
        return sum / SIMULATIONS;
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
