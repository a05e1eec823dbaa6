package dev.flashover.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: a whole number and its unit, {@code 100ms}, {@code 10s}, {@code 5m}, {@code 24h}, {@code 7d}. */
public final class DurationFormat {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\s*(ms|s|m|h|d)");

    private DurationFormat() {}

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException if it has another form or is too large for a {@link Duration} in milliseconds
     */
    public static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be a duration with its unit, like 100ms, 10s, 5m, 24h or 7d");
        }
        return Duration.ofMillis(Math.multiplyExact(Long.parseLong(matcher.group(1)), millis(matcher.group(2))));
    }

    /** Writes a duration of whole milliseconds in its largest whole unit. */
    public static String format(Duration duration) {
        long millis = duration.toMillis();
        for (String unit : new String[] {"d", "h", "m", "s"}) {
            if (millis != 0 && millis % millis(unit) == 0) {
                return millis / millis(unit) + unit;
            }
        }
        return millis == 0 ? "0s" : millis + "ms";
    }

    private static long millis(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            case "d" -> 86_400_000;
            default -> throw new IllegalArgumentException("no unit: " + unit);
        };
    }
}
