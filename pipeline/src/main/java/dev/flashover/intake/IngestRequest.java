package dev.flashover.intake;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What to ingest, and how.
 *
 * @param input NDJSON, or CSV if there is a mapping; read until its end
 * @param name of the source; a second ingest of the same name takes over from the first
 * @param mapping for CSV; null for NDJSON
 * @param heartbeats what moves event time
 */
public record IngestRequest(
        InputStream input, String name, @Nullable CsvMapping mapping, Heartbeats heartbeats) {
    /** The name of a source that was given none. */
    public static final String STANDARD_INPUT = "-";

    /** What moves event time. */
    public enum Heartbeats {
        /** The clock: every second, even when nothing comes in. */
        CLOCK,
        /** The mentions' own times, as in a replay. */
        EVENT_TIME
    }
}
