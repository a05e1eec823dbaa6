package dev.flashover.enrich.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Weights of hashed features for several outputs, one byte each. The outputs of one feature lie side by side, so that a
 * feature costs one memory access, and eight of them are added up at a time, in lanes of a machine word. Immutable.
 */
public final class WeightTable {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EVERY_OTHER_BYTE = 0x00FF_00FF_00FF_00FFL;
    private static final int LANE = 16;

    /** So many bytes cannot overflow a lane. */
    private static final int MOST_PER_LANE = 0xFFFF / 0xFF;

    /** Lanes have no sign, so weights are kept with this added to them. */
    private static final int OFFSET = 0x80;

    private final int outputs;
    private final int bits;

    /** Followed by as many bytes as may be read beyond the last row. */
    private final byte[] raised;

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
        this.raised = Arrays.copyOf(weights, weights.length + Long.BYTES);
        for (int cell = 0; cell < weights.length; cell++) {
            raised[cell] ^= (byte) OFFSET;
        }
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
        byte[] weights = new byte[outputs << bits];
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] = (byte) (raised[cell] ^ OFFSET);
        }
        out.write(weights);
    }

    int outputs() {
        return outputs;
    }

    /**
     * Adds weights of features, still unscaled, to the sums.
     *
     * @param hashes of the features
     * @param count how many of these count
     * @param sums one for each output
     */
    void add(long[] hashes, int count, int[] sums) {
        for (int from = 0; from < count; from += MOST_PER_LANE) {
            int to = Math.min(count, from + MOST_PER_LANE);
            for (int output = 0; output < outputs; output += Long.BYTES) {
                addEight(hashes, from, to, output, sums);
            }
        }
    }

    private void addEight(long[] hashes, int from, int to, int output, int[] sums) {
        long even = 0;
        long odd = 0;
        for (int feature = from; feature < to; feature++) {
            long eight = (long) EIGHT_BYTES.get(raised, row(hashes[feature]) + output);
            even += eight & EVERY_OTHER_BYTE;
            odd += eight >>> Byte.SIZE & EVERY_OTHER_BYTE;
        }
        int added = OFFSET * (to - from);
        for (int at = output; at < Math.min(outputs, output + Long.BYTES); at += 2) {
            int lane = (at - output) / 2 * LANE;
            sums[at] += (int) (even >>> lane & 0xFFFF) - added;
            if (at + 1 < outputs) {
                sums[at + 1] += (int) (odd >>> lane & 0xFFFF) - added;
            }
        }
    }

    /** The weight of a feature for one output. */
    float weight(long hash, int output) {
        return (byte) (raised[row(hash) + output] ^ OFFSET) * scales[output];
    }

    private int row(long hash) {
        return (int) (hash >>> (Long.SIZE - bits)) * outputs;
    }

    float scale(int output) {
        return scales[output];
    }
}
