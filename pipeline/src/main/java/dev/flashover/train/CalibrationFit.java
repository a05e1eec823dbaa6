package dev.flashover.train;

import dev.flashover.enrich.model.Calibration;
import java.util.List;

/** Fits calibrations by maximum likelihood, with plain gradient descent: there are few parameters. */
final class CalibrationFit {
    private static final int STEPS = 600;

    private CalibrationFit() {}

    /**
     * A scored text.
     *
     * @param scores before calibration
     * @param label the right class
     * @param weight how much it counts
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Scored(double[] scores, int label, double weight) {}

    /** One scale for all classes and a bias for each; scores stay as they are if there is nothing to fit by. */
    static Calibration softmax(List<Scored> scored, int classes) {
        return softmax(scored, Calibration.none(classes), 0);
    }

    /**
     * The same, drawn toward what is known from elsewhere: a Gaussian prior around it for scale and biases.
     *
     * @param known the calibration without texts
     * @param pull precision of the prior, so one over its variance; 0 for none
     */
    static Calibration softmax(List<Scored> scored, Calibration known, double pull) {
        if (scored.isEmpty()) {
            return known;
        }
        int classes = known.bias().length;
        double[] bias = known.bias().clone();
        double scale = known.scale();
        double prior = pull / scored.size();
        double total = scored.stream().mapToDouble(Scored::weight).sum();
        for (int step = 0; step < STEPS; step++) {
            Calibration now = new Calibration(scale, bias.clone());
            double[] slope = new double[classes];
            double scaleSlope = 0;
            for (Scored one : scored) {
                double[] p = now.softmax(one.scores());
                for (int k = 0; k < classes; k++) {
                    double error = (p[k] - (k == one.label() ? 1 : 0)) * one.weight();
                    slope[k] += error;
                    scaleSlope += error * one.scores()[k];
                }
            }
            for (int k = 0; k < classes; k++) {
                bias[k] = drawn(bias[k] - 2 * slope[k] / total, known.bias()[k], 2 * prior);
            }
            scale = Math.max(0.05, drawn(scale - 0.3 * scaleSlope / total, known.scale(), 0.3 * prior));
        }
        return new Calibration(scale, bias);
    }

    /**
     * Platt scaling of two scores: label 1 against 0; the second never counts against. Drawn toward what is known, like
     * {@link #softmax(List, Calibration, double)}.
     */
    static Calibration sigmoidOfTwo(List<Scored> scored, Calibration known, double pull) {
        if (scored.isEmpty()) {
            return known;
        }
        double[] bias = known.bias().clone();
        double scale = known.scale();
        double prior = pull / scored.size();
        double total = scored.stream().mapToDouble(Scored::weight).sum();
        for (int step = 0; step < STEPS * 2; step++) {
            Calibration now = new Calibration(scale, bias.clone());
            double slope = 0;
            double scaleSlope = 0;
            double secondSlope = 0;
            for (Scored one : scored) {
                double error = (now.sigmoid(one.scores()[0], one.scores()[1]) - one.label()) * one.weight();
                slope += error;
                scaleSlope += error * one.scores()[0];
                secondSlope += error * one.scores()[1];
            }
            bias[0] = drawn(bias[0] - 2 * slope / total, known.bias()[0], 2 * prior);
            bias[1] = Math.max(0, drawn(bias[1] - 0.3 * secondSlope / total, known.bias()[1], 0.3 * prior));
            scale = Math.max(0.05, drawn(scale - 0.3 * scaleSlope / total, known.scale(), 0.3 * prior));
        }
        return new Calibration(scale, bias);
    }

    /** Platt scaling of one output: label 1 against 0; the score stays as it is if there is nothing to fit by. */
    static Calibration sigmoid(List<Scored> scored, int output) {
        if (scored.isEmpty()) {
            return Calibration.none(1);
        }
        double bias = 0;
        double scale = 1;
        double total = scored.stream().mapToDouble(Scored::weight).sum();
        for (int step = 0; step < STEPS; step++) {
            Calibration now = new Calibration(scale, new double[] {bias});
            double slope = 0;
            double scaleSlope = 0;
            for (Scored one : scored) {
                double error = (now.sigmoid(one.scores()[output]) - one.label()) * one.weight();
                slope += error;
                scaleSlope += error * one.scores()[output];
            }
            bias -= 4 * slope / total;
            scale = Math.max(0.05, scale - 0.5 * scaleSlope / total);
        }
        return new Calibration(scale, new double[] {bias});
    }

    /** The step that a quadratic penalty asks for, taken at its end (a proximal step): stable however strong it is. */
    private static double drawn(double value, double known, double strength) {
        return (value + strength * known) / (1 + strength);
    }
}
