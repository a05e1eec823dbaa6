package dev.flashover.train;

import dev.flashover.enrich.model.Signal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A labelled text.
 *
 * @param set where it comes from; {@link #OWN} for our own corpus
 * @param language ISO 639-1 code
 * @param sentiment 0 negative, 1 neutral, 2 positive
 * @param complaint whether it is a first-hand grievance; null if nobody said
 * @param signals what it shows; null if nobody said
 * @param text repaired text
 */
record Example(
        String set,
        String language,
        int sentiment,
        @Nullable Boolean complaint,
        @Nullable Set<Signal> signals,
        String text) {
    static final String OWN = "own";

    private static final String SUBTITLES = "xed";

    boolean isOwn() {
        return set.equals(OWN);
    }

    /** Far from posts about brands, and there is far more of it than of anything else. */
    boolean isSubtitle() {
        return set.equals(SUBTITLES);
    }

    /** An eighth of our own posts is kept from training to calibrate by; chosen by the text, so that it stays the same. */
    boolean isKeptForCalibration() {
        return isOwn() && Math.floorMod(text.hashCode(), 8) == 0;
    }
}
