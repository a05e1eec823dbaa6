package dev.flashover.judge.spread;

import java.time.Duration;

/**
 * Ages of a story, about evenly spaced on a logarithmic scale: what is ordinary in a story's first hour is a surge on its
 * third day.
 *
 * <p>Each carries the prior for a brand without history: the mean over stories of log(1 + peak) of each window, shortest
 * first, while the story is of that age. Figures of 1,669 small retweet cascades of one topic that were not chosen by
 * their size (set {@code auspol}, training half; half of them have at most one retweet).
 */
public enum Age {
    QUARTER_HOUR(Duration.ofMinutes(15), 0.77, 0.81, 0.81, 0.81, 0.81, 0.81),
    HOUR(Duration.ofHours(1), 0.13, 0.24, 0.87, 0.87, 0.87, 0.87),
    SIX_HOURS(Duration.ofHours(6), 0.16, 0.19, 0.41, 0.99, 0.99, 0.99),
    DAY(Duration.ofDays(1), 0.09, 0.10, 0.14, 0.56, 1.07, 1.07),
    THREE_DAYS(Duration.ofDays(3), 0.03, 0.03, 0.04, 0.07, 0.59, 1.09),
    /** A week and whatever is older. */
    WEEK(Duration.ofDays(7), 0.01, 0.01, 0.01, 0.01, 0.01, 1.10);

    private static final Age[] ALL = values();

    private final Duration end;

    @SuppressWarnings("ImmutableEnumChecker") // never written, never handed out
    private final double[] priorMeans;

    Age(Duration end, double... priorMeans) {
        this.end = end;
        this.priorMeans = priorMeans;
    }

    /** The age of a story that is so many milliseconds old; the youngest if that is negative. */
    public static Age of(long milliseconds) {
        for (Age age : ALL) {
            if (milliseconds < age.end.toMillis()) {
                return age;
            }
        }
        return WEEK;
    }

    /** How old a story is when it leaves this age. */
    public Duration end() {
        return end;
    }

    double priorMean(Scale scale) {
        return priorMeans[scale.position()];
    }

    /** Where the age stands in the state's arrays, youngest first. Reordering the ages would misread stored state. */
    @SuppressWarnings("EnumOrdinal")
    int position() {
        return ordinal();
    }
}
