package dev.flashover.audit;

/**
 * How many mentions came in and what became of each. The five ends add up to {@code read}.
 *
 * @param read records on {@code mentions} that are no heartbeats, and inputs that intake refused
 * @param enriched matched a brand and brought something new
 * @param duplicate matched a brand and had been there before
 * @param unmatched were about no watched brand
 * @param deadLetters could not be used, by intake or by enrich
 * @param waiting have not been read by enrich yet
 */
public record Account(long read, long enriched, long duplicate, long unmatched, long deadLetters, long waiting) {
    /** True if nothing waits and no number is impossible. */
    public boolean isSettled() {
        return waiting == 0 && unmatched >= 0;
    }
}
