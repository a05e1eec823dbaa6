package dev.flashover.intake;

/**
 * What a replay of dead letters did.
 *
 * @param republished records that went back to the topic they came from
 * @param mentions lines of a file that make a mention now
 * @param refused lines of a file that still do not, and are dead letters again
 * @param impossible letters that cannot be replayed alone: CSV rows, which need their header, and letters whose bytes were
 *     cut or cannot be read
 */
public record DeadLetterReplaySummary(long republished, long mentions, long refused, long impossible) {}
