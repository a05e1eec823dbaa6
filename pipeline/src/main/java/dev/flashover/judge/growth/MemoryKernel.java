package dev.flashover.judge.growth;

import java.time.Duration;

/**
 * When those who see a post pass it on: the kernel of SEISMIC (Zhao et al., KDD 2015: constant for five minutes, then a
 * power law with exponent 1.242), written as a sum of exponentials, so that it needs no list of what came when. The
 * weights are a least-squares fit of its survival function from ten seconds to two weeks, wrong by 0.017 at most; what
 * is missing to one comes later than that.
 */
final class MemoryKernel {
    private static final double[] HALF_LIVES = {
        Duration.ofMinutes(1).toMillis(),
        Duration.ofMinutes(4).toMillis(),
        Duration.ofMinutes(15).toMillis(),
        Duration.ofHours(1).toMillis(),
        Duration.ofHours(4).toMillis(),
        Duration.ofHours(12).toMillis(),
        Duration.ofDays(1).toMillis(),
        Duration.ofDays(3).toMillis()
    };
    private static final double[] WEIGHTS = {0, 0.226, 0.284, 0.094, 0.145, 0.019, 0.035, 0.090};
    private static final double LN_2 = StrictMath.log(2);

    /** For how long the reproduction number remembers; not among the half-lives, so that no difference below is zero. */
    private static final double MEMORY = Duration.ofHours(2).toMillis();

    private MemoryKernel() {}

    static int components() {
        return HALF_LIVES.length;
    }

    /** What is left of a component's count after some milliseconds, 0 to 1. */
    static double left(int component, double elapsed) {
        return StrictMath.exp(-rate(HALF_LIVES[component]) * elapsed);
    }

    /** What the reproduction number still remembers after some milliseconds, 0 to 1. */
    static double remembered(double elapsed) {
        return StrictMath.exp(-rate(MEMORY) * elapsed);
    }

    /**
     * The integral over some milliseconds of what one unit in a component brings about with a reproduction number of
     * one, fading with the memory.
     */
    static double exposure(int component, double elapsed) {
        double own = rate(HALF_LIVES[component]);
        double memory = rate(MEMORY);
        return WEIGHTS[component] * own * (left(component, elapsed) - remembered(elapsed)) / (memory - own);
    }

    private static double rate(double halfLife) {
        return LN_2 / halfLife;
    }
}
