package dev.flashover.enrich;

import dev.flashover.avro.DeadLetterReason;
import dev.flashover.wire.DeadLetterHandler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What the stage counts. Every mention read counts in exactly one outcome. */
final class EnrichMetrics {
    private final Counter matched;
    private final Counter unmatched;
    private final Counter invalid;
    private final Counter invalidLetters;
    private final Counter late;
    private final Counter records;
    private final Counter hits;
    private final Counter misses;
    private final Timer analysis;

    EnrichMetrics(MeterRegistry registry) {
        matched = outcome(registry, "matched");
        unmatched = outcome(registry, "unmatched");
        invalid = outcome(registry, "invalid");
        invalidLetters = DeadLetterHandler.counter(registry, EnrichStage.NAME, DeadLetterReason.INVALID);
        late = Counter.builder("flashover.enrich.late")
                .description("Matched mentions that came behind the watermark and were moved up to it")
                .register(registry);
        records = Counter.builder("flashover.enrich.records")
                .description("Enriched mentions written, one per mention and matched brand")
                .register(registry);
        hits = lookups(registry, "hit");
        misses = lookups(registry, "miss");
        analysis = Timer.builder("flashover.enrich.analysis")
                .description("Time to analyse one text that was not in the cache")
                .register(registry);
    }

    private static Counter outcome(MeterRegistry registry, String outcome) {
        return Counter.builder("flashover.enrich.mentions")
                .description("Mentions read, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    private static Counter lookups(MeterRegistry registry, String result) {
        return Counter.builder("flashover.enrich.cache.lookups")
                .description("Lookups in the cache of text analyses")
                .tag("result", result)
                .register(registry);
    }

    void matched(int written, boolean isLate) {
        matched.increment();
        records.increment(written);
        if (isLate) {
            late.increment();
        }
    }

    void unmatched() {
        unmatched.increment();
    }

    void invalidMention() {
        invalid.increment();
    }

    void deadLetter() {
        invalidLetters.increment();
    }

    void lookup(boolean hit) {
        (hit ? hits : misses).increment();
    }

    Timer analysis() {
        return analysis;
    }
}
