package dev.flashover.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to replay, and how. Several files make one source: they are merged by event time, each taken to be in order
 * itself, ties in the order given.
 *
 * @param files NDJSON or CSV, unpacked on the way if the name ends in {@code .gz}; at least one
 * @param mapping for CSV files; null if there are none
 * @param speed how fast
 * @param settle how far beyond the last mention event time moves in the end, so that every window closes
 * @param again publish a source that is already complete once more
 */
public record ReplayRequest(
        List<Path> files, @Nullable CsvMapping mapping, Speed speed, Duration settle, boolean again) {
    /** Longer than any window of the pulse stage with its usual configuration. */
    public static final Duration DEFAULT_SETTLE = Duration.ofMinutes(10);

    public ReplayRequest {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("nothing to replay");
        }
        if (settle.isNegative()) {
            throw new IllegalArgumentException("settle must not be negative");
        }
    }
}
