package dev.flashover.train;

import dev.flashover.enrich.model.MeaningHead;
import dev.flashover.enrich.model.WeightTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Linear scores of hashed and dense features, learned one sample at a time with AdaGrad (Duchi et al., JMLR 2011). What
 * a source of samples prefers is learned apart, and forgotten: it is no property of the texts.
 */
final class LinearTrainer {
    /** How scores become probabilities. */
    enum Loss {
        SOFTMAX,
        SIGMOID
    }

    private static final float FIRST_SQUARE = 1e-3f;

    private static final float DENSE_RATE = 0.5f;
    private static final int MOST_SOURCES = 512;

    private final int outputs;
    private final int bits;
    private final int denseLength;
    private final Loss loss;
    private final float decay;
    private final float[] start;
    private final float[] weights;
    private final float[] squares;
    private final float[][] dense;
    private final float[][] denseSquares;
    private final float[][] sources;
    private final float[][] sourceSquares;

    /**
     * A trainer that knows nothing yet.
     *
     * @param bits the table gets 2^bits rows
     * @param decay how strongly a weight of the table is drawn back to where it began, whenever it is learned from: 0 for
     *     not at all
     */
    LinearTrainer(int outputs, int bits, int denseLength, Loss loss, float decay) {
        this(outputs, bits, denseLength, loss, decay, new float[outputs << bits]);
    }

    private LinearTrainer(int outputs, int bits, int denseLength, Loss loss, float decay, float[] start) {
        this.outputs = outputs;
        this.bits = bits;
        this.denseLength = denseLength;
        this.loss = loss;
        this.decay = decay;
        this.start = start;
        weights = new float[outputs << bits];
        squares = new float[outputs << bits];
        Arrays.fill(squares, FIRST_SQUARE);
        dense = new float[outputs][denseLength];
        denseSquares = new float[outputs][denseLength];
        sources = new float[outputs][MOST_SOURCES];
        sourceSquares = new float[outputs][MOST_SOURCES];
    }

    /**
     * What is learned from.
     *
     * @param rows table rows of the hashed features, not empty
     * @param share what each of them counts, so that long texts do not count more
     * @param dense dense features
     * @param source number of the source, 0 for none
     * @param weight how much it counts
     * @param targets what each output should be, 0 or 1; NaN for what nobody said
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sample(int[] rows, float share, float[] dense, int source, float weight, float[] targets) {}

    /** Goes through the samples in a different order each time, with a falling rate. */
    void learn(List<Sample> samples, int epochs, float rate, long seed) {
        Random random = new Random(seed);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(samples, random);
            float falling = rate * (1 - (float) epoch / epochs);
            for (Sample sample : samples) {
                learn(sample, falling);
            }
        }
    }

    /**
     * Begins with how far one output of another trainer is ahead of the mean of its others, instead of knowing nothing:
     * what is not learned otherwise stays so, and what is decays toward it. For a trainer with a single output, that has
     * learned nothing yet.
     *
     * @param other has as many rows and dense features
     */
    void startFrom(LinearTrainer other, int ahead) {
        for (int row = 0; row < weights.length; row++) {
            start[row] = ahead(other.weights, row * other.outputs, ahead, other.outputs);
        }
        System.arraycopy(start, 0, weights, 0, weights.length);
        for (int at = 0; at < denseLength; at++) {
            float[] column = new float[other.outputs];
            for (int output = 0; output < other.outputs; output++) {
                column[output] = other.dense[output][at];
            }
            dense[0][at] = ahead(column, 0, ahead, other.outputs);
        }
    }

    private static float ahead(float[] values, int from, int ahead, int outputs) {
        float others = 0;
        for (int output = 0; output < outputs; output++) {
            others += output == ahead ? 0 : values[from + output];
        }
        return values[from + ahead] - others / (outputs - 1);
    }

    /**
     * Learns several times, each time in other orders, and keeps the mean of the weights. Scores are linear in them, so
     * this answers like all runs together at the price of one: what hung on the order of the samples goes. Only for a
     * trainer that has learned nothing yet.
     */
    void learnMean(List<Sample> samples, int epochs, float rate, long seed, int runs) {
        LinearTrainer first = copy();
        Arrays.fill(weights, 0);
        for (float[] output : dense) {
            Arrays.fill(output, 0);
        }
        for (int run = 0; run < runs; run++) {
            LinearTrainer one = first.copy();
            one.learn(new ArrayList<>(samples), epochs, rate, seed + run);
            addShare(one.weights, weights, runs);
            for (int output = 0; output < outputs; output++) {
                addShare(one.dense[output], dense[output], runs);
            }
        }
    }

    private LinearTrainer copy() {
        LinearTrainer copy = new LinearTrainer(outputs, bits, denseLength, loss, decay, start);
        System.arraycopy(weights, 0, copy.weights, 0, weights.length);
        for (int output = 0; output < outputs; output++) {
            System.arraycopy(dense[output], 0, copy.dense[output], 0, denseLength);
        }
        return copy;
    }

    private static void addShare(float[] learned, float[] mean, int runs) {
        for (int at = 0; at < mean.length; at++) {
            mean[at] += learned[at] / runs;
        }
    }

    private void learn(Sample sample, float rate) {
        double[] p = probabilities(sample);
        float share = sample.share();
        for (int output = 0; output < outputs; output++) {
            float target = sample.targets()[output];
            if (!Float.isNaN(target)) {
                float slope = (float) (p[output] - target) * sample.weight();
                moveSource(output, sample.source(), slope, rate);
                moveDense(output, sample.dense(), slope, rate * DENSE_RATE);
                moveRows(output, sample.rows(), slope * share, rate);
            }
        }
    }

    private void moveRows(int output, int[] rows, float slope, float rate) {
        float square = slope * slope;
        if (square < 1e-12f) {
            return;
        }
        for (int row : rows) {
            int cell = row * outputs + output;
            squares[cell] += square;
            weights[cell] -= rate * (slope + decay * (weights[cell] - start[cell])) / (float) Math.sqrt(squares[cell]);
        }
    }

    private void moveDense(int output, float[] vector, float slope, float rate) {
        for (int at = 0; at < vector.length; at++) {
            if (vector[at] != 0) {
                float own = slope * vector[at];
                denseSquares[output][at] += own * own;
                dense[output][at] -= rate * own / (float) Math.sqrt(denseSquares[output][at] + FIRST_SQUARE);
            }
        }
    }

    private void moveSource(int output, int source, float slope, float rate) {
        if (source > 0) {
            sourceSquares[output][source] += slope * slope;
            sources[output][source] -= rate * slope / (float) Math.sqrt(sourceSquares[output][source] + FIRST_SQUARE);
        }
    }

    private double[] probabilities(Sample sample) {
        double[] scores = scores(sample);
        if (sample.source() > 0) {
            for (int output = 0; output < outputs; output++) {
                scores[output] += sources[output][sample.source()];
            }
        }
        return loss == Loss.SIGMOID ? sigmoid(scores) : softmax(scores, sample.targets());
    }

    /** Scores of a sample without what its source prefers. */
    double[] scores(Sample sample) {
        double[] scores = new double[outputs];
        for (int row : sample.rows()) {
            int first = row * outputs;
            for (int output = 0; output < outputs; output++) {
                scores[output] += weights[first + output];
            }
        }
        float share = sample.share();
        for (int output = 0; output < outputs; output++) {
            scores[output] *= share;
            for (int at = 0; at < sample.dense().length; at++) {
                scores[output] += dense[output][at] * sample.dense()[at];
            }
        }
        return scores;
    }

    private static double[] sigmoid(double[] scores) {
        for (int output = 0; output < scores.length; output++) {
            scores[output] = 1 / (1 + StrictMath.exp(-scores[output]));
        }
        return scores;
    }

    /** Over the classes that the source knows: a source without neutral texts says nothing of neutral ones. */
    private static double[] softmax(double[] scores, float[] targets) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int output = 0; output < scores.length; output++) {
            if (!Float.isNaN(targets[output])) {
                highest = Math.max(highest, scores[output]);
            }
        }
        double sum = 0;
        for (int output = 0; output < scores.length; output++) {
            scores[output] = Float.isNaN(targets[output]) ? 0 : StrictMath.exp(scores[output] - highest);
            sum += scores[output];
        }
        for (int output = 0; output < scores.length; output++) {
            scores[output] /= sum;
        }
        return scores;
    }

    WeightTable table() {
        return WeightTable.quantized(outputs, bits, weights);
    }

    MeaningHead head() {
        return new MeaningHead(table(), dense);
    }

    float[] weights() {
        return weights;
    }

    float[][] dense() {
        return dense;
    }
}
