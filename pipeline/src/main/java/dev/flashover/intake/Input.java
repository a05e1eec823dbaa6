package dev.flashover.intake;

import dev.flashover.avro.DeadLetter;
import java.time.Instant;

/** What became of one record of a source. */
sealed interface Input {
    /**
     * A mention, ready for the topic.
     *
     * @param time its event time
     * @param key {@code platform:id}
     * @param value Avro single-object encoding
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Accepted(Instant time, String key, byte[] value) implements Input {}

    /** A record that does not make a mention. */
    record Refused(DeadLetter letter) implements Input {}
}
