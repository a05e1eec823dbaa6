package dev.flashover.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a replay did. Counts hold what was committed by this run.
 *
 * @param published mentions
 * @param deadLetters records that do not make a mention
 * @param skipped records that an earlier run had dealt with
 * @param heartbeats heartbeats, each sent to every partition
 * @param firstTime earliest event time of the whole source as far as it was read; null if there was no mention
 * @param lastTime latest event time, likewise
 * @param complete false if the run was stopped before the end of the source
 */
public record ReplaySummary(
        long published,
        long deadLetters,
        long skipped,
        long heartbeats,
        @Nullable Instant firstTime,
        @Nullable Instant lastTime,
        boolean complete) {
    /** True if an earlier run had published the whole source and this one published nothing. */
    public boolean wasAlreadyComplete() {
        return complete && published + deadLetters + heartbeats == 0;
    }
}
