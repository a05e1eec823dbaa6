package dev.flashover.judge.spread;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The scales on which velocity is measured: Visou took hours, AOL days.
 *
 * <p>Each carries the prior standard deviation of log(1 + peak) over stories, for a brand without history: a little more
 * than among the cascades from which {@link Age} has its means, for other brands are unlike in this too.
 */
public enum Scale {
    FIVE_MINUTES(Duration.ofMinutes(5), "5 minutes", 0.45),
    QUARTER_HOUR(Duration.ofMinutes(15), "15 minutes", 0.50),
    HOUR(Duration.ofHours(1), "hour", 0.60),
    SIX_HOURS(Duration.ofHours(6), "6 hours", 0.70),
    DAY(Duration.ofDays(1), "24 hours", 0.80),
    WEEK(Duration.ofDays(7), "7 days", 0.90);

    private final Duration length;
    private final String label;
    private final double priorDeviation;

    Scale(Duration length, String label, double priorDeviation) {
        this.length = length;
        this.label = label;
        this.priorDeviation = priorDeviation;
    }

    /** Length of the window. */
    public Duration length() {
        return length;
    }

    /** What people call it, to follow "in the last". */
    public String label() {
        return label;
    }

    /** The next shorter scale, null for the shortest. */
    public @Nullable Scale shorter() {
        return switch (this) {
            case FIVE_MINUTES -> null;
            case QUARTER_HOUR -> FIVE_MINUTES;
            case HOUR -> QUARTER_HOUR;
            case SIX_HOURS -> HOUR;
            case DAY -> SIX_HOURS;
            case WEEK -> DAY;
        };
    }

    double priorDeviation() {
        return priorDeviation;
    }

    /** Where the scale stands in the state's arrays, shortest first. Reordering the scales would misread stored state. */
    @SuppressWarnings("EnumOrdinal")
    int position() {
        return ordinal();
    }
}
