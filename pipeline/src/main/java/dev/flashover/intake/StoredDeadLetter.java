package dev.flashover.intake;

import dev.flashover.avro.DeadLetter;
import java.time.Instant;

/**
 * A dead letter where it lies.
 *
 * @param offset its offset in the topic's only partition
 * @param arrived when it arrived, by the broker's clock
 * @param letter the letter
 */
public record StoredDeadLetter(long offset, Instant arrived, DeadLetter letter) {}
