package dev.flashover.judge.growth;

import java.util.Arrays;

/** A story's growth at one moment, as the model sees it. */
public final class GrowthFeatures {
    private final double total;
    private final double[] values;

    /**
     * Features.
     *
     * @param total share-equivalents so far
     * @param values one per {@link GrowthInput}, in their order; NaN if not known
     */
    GrowthFeatures(double total, double[] values) {
        this.total = total;
        this.values = values.clone();
    }

    /** Share-equivalents so far, not negative. */
    public double total() {
        return total;
    }

    /** The input's value; NaN if it is not known. */
    public double value(GrowthInput input) {
        return values[input.position()];
    }

    /** The same story, had nobody known what the input is. */
    public GrowthFeatures without(GrowthInput input) {
        double[] fewer = values.clone();
        fewer[input.position()] = Double.NaN;
        return new GrowthFeatures(total, fewer);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GrowthFeatures features
                && Double.compare(total, features.total) == 0
                && Arrays.equals(values, features.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
