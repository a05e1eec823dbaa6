package dev.flashover.train;

import dev.flashover.enrich.model.ReplyAct;
import java.util.Set;

/**
 * A labelled post by a brand.
 *
 * @param language ISO 639-1 code
 * @param acts what it does; empty if none of these
 * @param text repaired text
 */
record Reply(String language, Set<ReplyAct> acts, String text) {
    Reply {
        acts = Set.copyOf(acts);
    }

    /** An eighth is kept from training to calibrate by; chosen by the text, so that it stays the same. */
    boolean isKeptForCalibration() {
        return Math.floorMod(text.hashCode(), 8) == 0;
    }
}
