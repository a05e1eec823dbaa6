package dev.flashover.judge.level;

import dev.flashover.avro.state.SpotState;
import java.util.ArrayList;
import java.util.List;

/**
 * The value that a stream exceeds with a small probability, however far beyond what was ever seen: SPOT, Siffer et al.,
 * "Anomaly detection in streams with extreme value theory", KDD 2017. What exceeds the start of the tail follows a
 * generalised Pareto distribution, fitted here by the method of moments (Hosking and Wallis 1987), which needs no
 * iteration. The numbers live in the record that it is given: at most {@value #MOST_VALUES} of them, O(1) per value.
 *
 * <p>Unlike the paper's, values above the threshold are learned too: the threshold answers how often, not what is odd.
 */
public final class Spot {
    /** So many values are collected before the tail's start is set. */
    static final int FIRST_VALUES = 64;

    private static final int MOST_VALUES = 256;

    /** This part of the first values is below the tail. */
    private static final double BODY = 0.9;

    /** If more than this part of the values is in the tail, it starts too low. */
    private static final double MOST_IN_TAIL = 0.25;

    /** Moments say little about the shape if there are few values. */
    private static final double MOST_SHAPE = 0.3;

    private static final double EXPONENTIAL = 1e-9;

    private final SpotState state;
    private final double probability;

    /** @param probability how often the threshold may be exceeded, above 0 */
    public Spot(SpotState state, double probability) {
        this.state = state;
        this.probability = probability;
    }

    /** Nothing seen. */
    public static SpotState empty() {
        return new SpotState(0L, 0.0, Double.NaN, new ArrayList<>());
    }

    /** Takes a value in. */
    public void add(double value) {
        state.setSeen(state.getSeen() + 1);
        if (Double.isNaN(state.getStart())) {
            state.getValues().add(value);
            if (state.getSeen() >= FIRST_VALUES) {
                startAt(BODY);
            }
        } else if (value > state.getStart()) {
            state.setExceeded(state.getExceeded() + 1);
            state.getValues().add(value);
            if (state.getValues().size() > MOST_VALUES) {
                state.getValues().remove(0);
            }
            if (state.getExceeded() > MOST_IN_TAIL * state.getSeen()
                    && state.getValues().size() >= FIRST_VALUES) {
                startAt(0.5);
            }
        }
    }

    /**
     * The value that is exceeded with the probability that was asked for; the tail's start if even that is exceeded less
     * often.
     *
     * @return not a number before {@value #FIRST_VALUES} values
     */
    public double threshold() {
        double part = probability * state.getSeen() / state.getExceeded();
        if (!(part < 1)) {
            return state.getStart();
        }
        double mean = 0;
        double squares = 0;
        for (double value : state.getValues()) {
            mean += (value - state.getStart()) / state.getValues().size();
        }
        for (double value : state.getValues()) {
            double distance = value - state.getStart() - mean;
            squares += distance * distance / state.getValues().size();
        }
        double ratio = squares == 0 ? Double.MAX_VALUE : mean * mean / squares;
        double shape = Math.max(-MOST_SHAPE, Math.min(MOST_SHAPE, 0.5 * (1 - ratio)));
        double scale = mean * (1 - shape);
        return state.getStart()
                + (Math.abs(shape) < EXPONENTIAL
                        ? -scale * StrictMath.log(part)
                        : scale / shape * StrictMath.expm1(-shape * StrictMath.log(part)));
    }

    /** Starts the tail above the given part of the values that are held. */
    private void startAt(double part) {
        List<Double> sorted = state.getValues().stream().sorted().toList();
        double start = sorted.get((int) (part * (sorted.size() - 1)));
        double held = state.getValues().size();
        double before = Double.isNaN(state.getStart()) ? held : state.getExceeded();
        state.setValues(new ArrayList<>(
                state.getValues().stream().filter(value -> value > start).toList()));
        state.setExceeded(before * state.getValues().size() / held);
        state.setStart(start);
    }
}
