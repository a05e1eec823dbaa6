package dev.flashover.judge.risk;

/** Probabilities and their log-odds. */
public final class LogOdds {
    /** Nothing is surer than this: certainty would have infinite log-odds. */
    private static final double SUREST = 1e-6;

    private LogOdds() {}

    /** The log-odds of a probability from 0 to 1; as of certainty but for one in a million at its ends. */
    public static double of(double probability) {
        double bounded = Math.min(1 - SUREST, Math.max(SUREST, probability));
        return StrictMath.log(bounded / (1 - bounded));
    }

    /** The probability of log-odds, 0 to 1. */
    public static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
