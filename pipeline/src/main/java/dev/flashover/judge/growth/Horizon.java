package dev.flashover.judge.growth;

import java.time.Duration;

/** How far ahead a forecast looks. */
public enum Horizon {
    HOUR("PT1H", Duration.ofHours(1)),
    SIX_HOURS("PT6H", Duration.ofHours(6)),
    DAY("P1D", Duration.ofDays(1)),
    /** As long as it goes on: for most stories some days. */
    END("end", Duration.ofDays(7));

    private final String label;
    private final Duration length;

    Horizon(String label, Duration length) {
        this.label = label;
        this.length = length;
    }

    /** As events name it: an ISO 8601 duration, or {@code end}. */
    public String label() {
        return label;
    }

    /** How long that is; for {@link #END}, how long it is taken to be. */
    public Duration length() {
        return length;
    }

    /** Where the horizon stands among the others, nearest first. */
    @SuppressWarnings("EnumOrdinal")
    int position() {
        return ordinal();
    }
}
