package dev.flashover.wire;

/** Rounds numbers for records. Nobody needs more digits, and fewer compress better. */
public final class ShortNumber {
    private static final double PARTS = 10_000;
    private static final double COARSE_PARTS = 100;

    private ShortNumber() {}

    /** To four decimals. */
    public static double of(double value) {
        return Math.round(value * PARTS) / PARTS;
    }

    /** To two decimals, for counts. */
    public static double coarse(double value) {
        return Math.round(value * COARSE_PARTS) / COARSE_PARTS;
    }
}
