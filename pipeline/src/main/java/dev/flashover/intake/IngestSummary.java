package dev.flashover.intake;

/**
 * What was ingested. Counts hold what was committed.
 *
 * @param published mentions
 * @param deadLetters records that do not make a mention
 * @param heartbeats heartbeats, each sent to every partition
 */
public record IngestSummary(long published, long deadLetters, long heartbeats) {}
