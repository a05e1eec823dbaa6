package dev.flashover.enrich.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Scores of several outputs: a table for the hashed features and a matrix for the dense ones. Immutable. */
public final class MeaningHead {
    private final WeightTable table;
    private final float[][] dense;

    /**
     * A head.
     *
     * @param dense a row of {@link MeaningFeatures#DENSE} weights for each output of the table
     */
    public MeaningHead(WeightTable table, float[][] dense) {
        this.table = table;
        this.dense = dense;
    }

    static MeaningHead read(DataInput in) throws IOException {
        WeightTable table = WeightTable.read(in);
        float[][] dense = new float[table.outputs()][MeaningFeatures.DENSE];
        for (float[] row : dense) {
            for (int at = 0; at < row.length; at++) {
                row[at] = in.readFloat();
            }
        }
        return new MeaningHead(table, dense);
    }

    void write(DataOutput out) throws IOException {
        table.write(out);
        for (float[] row : dense) {
            for (float weight : row) {
                out.writeFloat(weight);
            }
        }
    }

    int outputs() {
        return dense.length;
    }

    /**
     * Scores before calibration.
     *
     * @param hashes hashed features
     * @param count how many of them count
     * @param vector dense features
     * @param sums working space for at least as many outputs
     */
    double[] scores(long[] hashes, int count, float[] vector, int[] sums) {
        Arrays.fill(sums, 0);
        table.add(hashes, count, sums);
        double share = 1 / Math.sqrt(Math.max(1, count));
        double[] scores = new double[dense.length];
        for (int output = 0; output < scores.length; output++) {
            scores[output] = sums[output] * table.scale(output) * share;
        }
        addDense(vector, scores);
        return scores;
    }

    /** Most of the vector is 0. */
    private void addDense(float[] vector, double[] scores) {
        for (int at = 0; at < vector.length; at++) {
            if (vector[at] != 0) {
                for (int output = 0; output < scores.length; output++) {
                    scores[output] += dense[output][at] * vector[at];
                }
            }
        }
    }

    /** What one hashed feature adds to a score of a text with so many features. */
    double contribution(long hash, int output, int count) {
        return table.weight(hash, output) / Math.sqrt(Math.max(1, count));
    }
}
