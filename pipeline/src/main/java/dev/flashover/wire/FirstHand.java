package dev.flashover.wire;

import org.jspecify.annotations.Nullable;

/** Who counts as having a grievance of their own, on both sides of the topic {@code pulses}. */
public final class FirstHand {
    /** Those who only agree, or joke, are often just likelier than not to complain. */
    private static final double PROBABLY = 0.7;

    private FirstHand() {}

    /**
     * True if a text probably is a first-hand grievance.
     *
     * @param complaint the calibrated probability, 0 to 1; null if it cannot be told
     */
    public static boolean isProbable(@Nullable Double complaint) {
        return complaint != null && complaint >= PROBABLY;
    }
}
