package dev.flashover.intake;

import dev.flashover.config.UserException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast a replay runs.
 *
 * @param factor how many times as fast as real time; positive infinity for as fast as it goes
 */
public record Speed(double factor) {
    /** As fast as it goes. */
    public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);

    private static final Pattern FACTOR = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)x?");

    public Speed {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("a speed must be positive");
        }
    }

    /**
     * Parses {@code max}, or a multiple of real time such as {@code 60x}, {@code 60} or {@code 0.5x}.
     *
     * @throws UserException if it is neither
     */
    public static Speed parse(String text) {
        if (text.equals("max")) {
            return MAX;
        }
        Matcher matcher = FACTOR.matcher(text);
        if (!matcher.matches() || Double.parseDouble(matcher.group(1)) == 0) {
            throw new UserException("speed must be max or a multiple of real time such as 60x, not " + text);
        }
        return new Speed(Double.parseDouble(matcher.group(1)));
    }

    /** True for as fast as it goes. */
    public boolean isMax() {
        return Double.isInfinite(factor);
    }
}
