package dev.flashover.judge.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The probability that a story reaches a size: a distribution regression, additive on the log-odds scale.
 *
 * <p>At each of a few growth factors (size wanted over size now) and for each horizon, the log-odds are a sum of
 * piecewise-linear functions, one per {@link GrowthInput}; between the factors they are interpolated in the logarithm
 * of the factor. Outside the range that was seen in training, every function stays what it is at the end of that
 * range.
 */
public final class GrowthModel {
    private static final String FILE = "/model/growth.model";

    private final double[] factors;
    private final double[] unlikely;
    private final Map<GrowthInput, double[]> knots;
    private final Map<Horizon, double[][]> weights;
    private final int[] firstRows;
    private final int rows;

    /**
     * A model.
     *
     * @param factors logarithms of the growth factors, ascending from 0
     * @param unlikely of each horizon: the probability that the model must give to a size so that one story in ten
     *     passes it; not above one half, and never larger for a longer horizon
     * @param knots of each input, ascending, at least two
     * @param weights of each horizon: a row for the constant, then for each input one for not knowing it and one per
     *     knot; in each row a log-odds per factor
     */
    public GrowthModel(
            double[] factors, double[] unlikely, Map<GrowthInput, double[]> knots, Map<Horizon, double[][]> weights) {
        this.factors = factors.clone();
        this.unlikely = unlikely.clone();
        this.knots = Map.copyOf(knots);
        this.weights = Map.copyOf(weights);
        GrowthInput[] inputs = GrowthInput.values();
        this.firstRows = new int[inputs.length];
        int row = 1;
        for (GrowthInput input : inputs) {
            firstRows[input.position()] = row;
            row += 1 + knots(input).length;
        }
        this.rows = row;
    }

    /** The model that comes with the software. */
    public static GrowthModel bundled() {
        try (InputStream file = GrowthModel.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("no " + FILE);
            }
            return GrowthModelText.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is to be expected of a story that looks like this. */
    public Outlook outlook(GrowthFeatures features) {
        Terms terms = terms(features);
        Horizon[] horizons = Horizon.values();
        double[][] logits = new double[horizons.length][factors.length];
        for (int horizon = 0; horizon < horizons.length; horizon++) {
            double[][] table = weights(horizons[horizon]);
            for (int term = 0; term < terms.rows().length; term++) {
                for (int factor = 0; factor < factors.length; factor++) {
                    logits[horizon][factor] += terms.weights()[term] * table[terms.rows()[term]][factor];
                }
            }
        }
        return new Outlook(features.total(), factors, logits, unlikely);
    }

    /**
     * The rows of the weights that a story selects: the constant, and two per input.
     *
     * @param rows which
     * @param weights by how much, 0 to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop of the training
    public record Terms(int[] rows, double[] weights) {}

    /** Which rows of the weights the story selects. */
    public Terms terms(GrowthFeatures features) {
        GrowthInput[] inputs = GrowthInput.values();
        int[] selected = new int[1 + 2 * inputs.length];
        double[] parts = new double[selected.length];
        parts[0] = 1;
        for (GrowthInput input : inputs) {
            int term = 1 + 2 * input.position();
            int first = firstRows[input.position()];
            double value = features.value(input);
            double[] places = knots(input);
            if (Double.isNaN(value)) {
                selected[term] = first;
                selected[term + 1] = first;
                parts[term] = 1;
                continue;
            }
            double inside = Math.max(places[0], Math.min(places[places.length - 1], value));
            int knot = segment(places, inside);
            double part = (inside - places[knot]) / (places[knot + 1] - places[knot]);
            selected[term] = first + 1 + knot;
            selected[term + 1] = first + 2 + knot;
            parts[term] = 1 - part;
            parts[term + 1] = part;
        }
        return new Terms(selected, parts);
    }

    /** Number of rows of the weights. */
    public int rows() {
        return rows;
    }

    /** First of the input's rows: that of not knowing it. */
    public int firstRow(GrowthInput input) {
        return firstRows[input.position()];
    }

    /** Logarithms of the growth factors, ascending from 0. */
    public double[] factors() {
        return factors.clone();
    }

    /** The same model with other upper ends of its intervals, as the constructor takes them. */
    public GrowthModel withUnlikely(double[] other) {
        return new GrowthModel(factors, other, knots, weights);
    }

    /** Of each horizon, the probability at which the interval's upper end is. */
    double[] unlikely() {
        return unlikely.clone();
    }

    /** The input's knots, ascending. */
    double[] knots(GrowthInput input) {
        return present(knots.get(input));
    }

    /** The horizon's weights, row by row. */
    double[][] weights(Horizon horizon) {
        return present(weights.get(horizon));
    }

    /** Index of the segment that the value falls into, from 0 to two less than the number of places. */
    static int segment(double[] places, double value) {
        int segment = 0;
        while (segment < places.length - 2 && value >= places[segment + 1]) {
            segment++;
        }
        return segment;
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("incomplete model of growth");
        }
        return value;
    }
}
