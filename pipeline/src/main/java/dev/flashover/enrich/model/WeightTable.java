package dev.flashover.enrich.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Weights of hashed features for several outputs, one byte each. The outputs of one feature lie side by side, so that a
 * feature costs one memory access. Immutable.
 */
public final class WeightTable {
    private final int outputs;
    private final int bits;
    private final byte[] weights;
    private final float[] scales;

    /**
     * A table.
     *
     * @param outputs how many outputs a feature has a weight for
     * @param bits the table has 2^bits rows
     * @param weights row after row
     * @param scales by which the weights of an output are to be multiplied
     */
    WeightTable(int outputs, int bits, byte[] weights, float[] scales) {
        if (weights.length != outputs << bits || scales.length != outputs) {
            throw new IllegalArgumentException("weights and scales must fit outputs and bits");
        }
        this.outputs = outputs;
        this.bits = bits;
        this.weights = weights;
        this.scales = scales;
    }

    /** Rounds trained weights to bytes, the largest of each output to 127. */
    public static WeightTable quantized(int outputs, int bits, float[] trained) {
        float[] scales = new float[outputs];
        for (int cell = 0; cell < trained.length; cell++) {
            scales[cell % outputs] = Math.max(scales[cell % outputs], Math.abs(trained[cell]));
        }
        for (int output = 0; output < outputs; output++) {
            scales[output] = scales[output] == 0 ? 1 : scales[output] / Byte.MAX_VALUE;
        }
        byte[] weights = new byte[trained.length];
        for (int cell = 0; cell < trained.length; cell++) {
            weights[cell] = (byte) Math.round(trained[cell] / scales[cell % outputs]);
        }
        return new WeightTable(outputs, bits, weights, scales);
    }

    static WeightTable read(DataInput in) throws IOException {
        int outputs = in.readInt();
        int bits = in.readInt();
        float[] scales = new float[outputs];
        for (int output = 0; output < outputs; output++) {
            scales[output] = in.readFloat();
        }
        byte[] weights = new byte[outputs << bits];
        in.readFully(weights);
        return new WeightTable(outputs, bits, weights, scales);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(outputs);
        out.writeInt(bits);
        for (float scale : scales) {
            out.writeFloat(scale);
        }
        out.write(weights);
    }

    int outputs() {
        return outputs;
    }

    /** Adds a feature's weights, still unscaled, to the sums. */
    void add(long hash, int[] sums) {
        int row = (int) (hash >>> (Long.SIZE - bits)) * outputs;
        for (int output = 0; output < outputs; output++) {
            sums[output] += weights[row + output];
        }
    }

    /** The weight of a feature for one output. */
    float weight(long hash, int output) {
        return weights[(int) (hash >>> (Long.SIZE - bits)) * outputs + output] * scales[output];
    }

    float scale(int output) {
        return scales[output];
    }
}
