package dev.flashover.judge.volume;

import dev.flashover.judge.spread.Scale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A brand's volume at a moment.
 *
 * @param rises true if the alarm is to be raised now
 * @param calm true if nothing is above what is ordinary for the brand
 * @param chance probability that a stretch of six hours brings so much by chance, 0 to 1
 * @param windows what came in windows that end now, shortest first
 */
public record Reading(boolean rises, boolean calm, double chance, Map<Scale, Count> windows) {
    private static final List<Scale> TELLING = List.of(Scale.HOUR, Scale.SIX_HOURS, Scale.DAY);

    /** What came in a window. */
    public Count count(Scale scale) {
        Count count = windows.get(scale);
        if (count == null) {
            throw new IllegalArgumentException("no window of " + scale);
        }
        return count;
    }

    /** The window of an hour or longer in which there are most times the usual. */
    public Scale strongest() {
        return TELLING.stream()
                .max(Comparator.comparingDouble(scale -> count(scale).times()))
                .orElseThrow();
    }

    /**
     * Mentions in a window.
     *
     * @param mentions how many came
     * @param expected how many are usual for the brand at that time of the week
     */
    public record Count(int mentions, double expected) {
        /** Mentions by which small counts differ for no reason. */
        private static final double NOISE = 3;

        /** How many times the usual; a few mentions more or less hardly matter. */
        public double times() {
            return (mentions + NOISE) / (expected + NOISE);
        }
    }
}
