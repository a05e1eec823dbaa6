package dev.flashover.judge.growth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is to be expected of a story at one moment. A larger size is never likelier than a smaller one, and a longer
 * horizon never makes a size less likely.
 */
public final class Outlook {
    private static final double LIKELY = 0.9;
    private static final double EVEN = 0.5;

    /** Beyond the last growth factor the odds fall as those of a power law with this exponent, at every horizon. */
    private static final double TAIL = 1;

    /** Logarithm of the largest growth factor that is looked at. */
    private static final double FARTHEST = 25;

    private static final int HALVINGS = 50;

    private final double total;
    private final double[] factors;
    private final double[][] logits;
    private final double[] unlikely;

    /**
     * An outlook.
     *
     * @param total share-equivalents so far
     * @param factors logarithms of growth factors, ascending from 0
     * @param logits by horizon and factor; taken over
     * @param unlikely by horizon, the probability of the size that one story in ten passes
     */
    Outlook(double total, double[] factors, double[][] logits, double[] unlikely) {
        this.total = total;
        this.factors = factors;
        this.logits = logits;
        this.unlikely = unlikely;
        for (int horizon = 0; horizon < logits.length; horizon++) {
            for (int factor = 0; factor < factors.length; factor++) {
                double before = factor == 0 ? Double.POSITIVE_INFINITY : logits[horizon][factor - 1];
                double sooner = horizon == 0 ? Double.NEGATIVE_INFINITY : logits[horizon - 1][factor];
                logits[horizon][factor] = Math.max(sooner, Math.min(before, logits[horizon][factor]));
            }
        }
    }

    /**
     * Probability that the story has reached the size by the horizon.
     *
     * @param size share-equivalents in all
     * @return 1 if it has already
     */
    public double probability(Horizon horizon, double size) {
        return size <= total ? 1 : atFactor(horizon, StrictMath.log(size / base()));
    }

    /** Probability that the story gets at least twice as large as it is, in the end. */
    public double doubling() {
        return atFactor(Horizon.END, StrictMath.log(2));
    }

    /** The story's size by the horizon, with an interval that covers 80 % or more. */
    public SizeForecast forecast(Horizon horizon) {
        return new SizeForecast(
                exceeded(horizon, LIKELY), exceeded(horizon, EVEN), exceeded(horizon, unlikely[horizon.position()]));
    }

    /**
     * When the story is expected to reach the size: when it has become likelier than not.
     *
     * @param size share-equivalents in all
     * @return zero if it has; null if it is not expected to
     */
    public @Nullable Duration timeTo(double size) {
        if (size <= total) {
            return Duration.ZERO;
        }
        double soonerMillis = 0;
        double sooner = 0;
        for (Horizon horizon : Horizon.values()) {
            double probability = probability(horizon, size);
            double millis = horizon.length().toMillis();
            if (probability >= EVEN) {
                double part = (EVEN - sooner) / (probability - sooner);
                return Duration.ofMillis(Math.round(soonerMillis + part * (millis - soonerMillis)));
            }
            sooner = probability;
            soonerMillis = millis;
        }
        return null;
    }

    /** The largest size that is reached with at least this probability. */
    private double exceeded(Horizon horizon, double probability) {
        if (probability(horizon, total + 1) < probability) {
            return total; // nothing grows by less than one
        }
        double low = 0;
        double high = FARTHEST;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (atFactor(horizon, middle) >= probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.max(total, base() * StrictMath.exp(low));
    }

    private double atFactor(Horizon horizon, double logFactor) {
        return sigmoid(logit(logits[horizon.position()], Math.max(0, logFactor)));
    }

    private double logit(double[] curve, double logFactor) {
        int last = factors.length - 1;
        int segment = GrowthModel.segment(factors, logFactor);
        if (logFactor > factors[last]) {
            return curve[last] - TAIL * (logFactor - factors[last]);
        }
        double part = (logFactor - factors[segment]) / (factors[segment + 1] - factors[segment]);
        return curve[segment] * (1 - part) + curve[segment + 1] * part;
    }

    /** Less than one share is one that is about to be. */
    private double base() {
        return Math.max(1, total);
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
