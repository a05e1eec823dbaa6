package dev.flashover.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Follows a replay, for a progress bar. Called often, from the replaying thread: it must be quick. */
@FunctionalInterface
public interface ReplayListener {
    /** Wants to hear nothing. */
    ReplayListener NONE = progress -> {};

    /** How far the replay has come. */
    void onProgress(Progress progress);

    /**
     * How far a replay has come.
     *
     * @param records records of the source dealt with, those of earlier runs included
     * @param bytesRead bytes of the files read, as they are on disk
     * @param bytesTotal size of the files
     * @param time latest event time, null before the first mention
     */
    record Progress(
            long records,
            long bytesRead,
            long bytesTotal,
            @Nullable Instant time) {}
}
