package dev.flashover.enrich.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Makes probabilities of scores: one temperature for all classes and a bias for each (Guo et al., "On Calibration of
 * Modern Neural Networks", 2017; vector scaling with a shared scale).
 *
 * @param scale by which scores are multiplied, positive
 * @param bias what is added to each class
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Calibration(double scale, double[] bias) {
    /** One in three million: not worth an exponential. */
    private static final double NOTHING = -15;

    public static Calibration none(int classes) {
        return new Calibration(1, new double[classes]);
    }

    static Calibration read(DataInput in) throws IOException {
        double scale = in.readDouble();
        double[] bias = new double[in.readInt()];
        for (int k = 0; k < bias.length; k++) {
            bias[k] = in.readDouble();
        }
        return new Calibration(scale, bias);
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(scale);
        out.writeInt(bias.length);
        for (double b : bias) {
            out.writeDouble(b);
        }
    }

    /** Probabilities that sum to 1. */
    public double[] softmax(double[] scores) {
        double[] p = new double[scores.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < p.length; k++) {
            p[k] = scale * scores[k] + bias[k];
            highest = Math.max(highest, p[k]);
        }
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = p[k] - highest < NOTHING ? 0 : StrictMath.exp(p[k] - highest);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    /** Probability of one class against its absence; uses the first bias (Platt scaling). */
    public double sigmoid(double score) {
        return 1 / (1 + StrictMath.exp(-(scale * score + bias[0])));
    }

    /** The same with a second score, which the second bias weighs. */
    public double sigmoid(double score, double second) {
        return 1 / (1 + StrictMath.exp(-(scale * score + bias[1] * second + bias[0])));
    }

    /** By how much the first of three classes is ahead of the mean of the others. */
    public double firstAhead(double[] scores) {
        return scale * (scores[0] - (scores[1] + scores[2]) / 2) + bias[0] - (bias[1] + bias[2]) / 2;
    }
}
