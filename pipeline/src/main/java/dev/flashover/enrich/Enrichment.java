package dev.flashover.enrich;

import dev.flashover.avro.EnrichedMention;
import java.util.List;

/** What became of a mention. */
sealed interface Enrichment {
    /**
     * It matched.
     *
     * @param mentions one per brand, sorted by brand, the first of them primary; at least one
     */
    record Matched(List<EnrichedMention> mentions) implements Enrichment {
        public Matched {
            mentions = List.copyOf(mentions);
        }
    }

    /** It is about none of the brands. */
    record Unmatched() implements Enrichment {}

    /**
     * Its values are impossible.
     *
     * @param reason one line without any of its content
     */
    record Invalid(String reason) implements Enrichment {}
}
