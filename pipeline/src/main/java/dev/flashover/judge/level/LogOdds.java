package dev.flashover.judge.level;

/** Probabilities and their log-odds. */
final class LogOdds {
    /** Nothing is surer than this: certainty would have infinite log-odds. */
    private static final double SUREST = 1e-6;

    private LogOdds() {}

    static double of(double probability) {
        double bounded = Math.min(1 - SUREST, Math.max(SUREST, probability));
        return StrictMath.log(bounded / (1 - bounded));
    }

    static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
