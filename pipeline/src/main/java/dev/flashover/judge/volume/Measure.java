package dev.flashover.judge.volume;

import dev.flashover.judge.spread.Scale;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is measured of a brand's volume: the mean, over some scales, of the logarithm of mentions over what was expected. A
 * mean over scales tells what is both high and lasting from a single busy minute, and from a slow week.
 */
enum Measure {
    /** How steeply the volume rises, from minutes to a day. */
    SURGE(Scale.FIVE_MINUTES, 20, 0.8, 0.3),

    /** How much more there is for hours: a steady brand's complaints may double without any steep rise. */
    SWELL(Scale.SIX_HOURS, 50, 0.3, 0.1);

    /** Of so long a stretch only the peak counts, so that a long wave counts once. */
    static final Duration BLOCK = Duration.ofHours(6);

    private final Scale shortest;
    private final double returnDays;
    private final double priorStart;
    private final double priorScale;

    Measure(Scale shortest, double returnDays, double priorStart, double priorScale) {
        this.shortest = shortest;
        this.returnDays = returnDays;
        this.priorStart = priorStart;
        this.priorScale = priorScale;
    }

    /** From the shortest to a day. */
    Set<Scale> scales() {
        return EnumSet.range(shortest, Scale.DAY);
    }

    /** The probability that the peak of a block passes the threshold by chance: once in so many days. */
    double risk() {
        return BLOCK.toHours() / (returnDays * Duration.ofDays(1).toHours());
    }

    /** Where the tail of the six-hour peaks starts for a brand of which nothing is known. */
    double priorStart() {
        return priorStart;
    }

    /** Mean excess over that start. */
    double priorScale() {
        return priorScale;
    }

    /** Where the measure stands in the state's array. Reordering the measures would misread stored state. */
    @SuppressWarnings("EnumOrdinal")
    int position() {
        return ordinal();
    }
}
