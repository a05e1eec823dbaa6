package dev.flashover.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Median of how far forecasts are from the truth, relative to the truth. */
final class MedianRelativeError {
    private final List<Double> errors = new ArrayList<>();

    /** @param truth above zero */
    void add(double forecast, double truth) {
        errors.add(Math.abs(forecast - truth) / truth);
    }

    int count() {
        return errors.size();
    }

    /** Not negative; NaN if nothing was added. */
    double value() {
        return Quantile.of(errors, 0.5);
    }
}
