package dev.flashover.evaluate;

import java.util.Collection;

/** Quantiles of samples, linear between order statistics (type 7 of Hyndman and Fan, The American Statistician 1996). */
final class Quantile {
    private Quantile() {}

    /**
     * The quantile.
     *
     * @param level 0 to 1
     * @return NaN if there are no values
     */
    static double of(Collection<? extends Number> values, double level) {
        double[] sorted =
                values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = level * (sorted.length - 1);
        int before = (int) place;
        int after = Math.min(before + 1, sorted.length - 1);
        return sorted[before] + (place - before) * (sorted[after] - sorted[before]);
    }
}
