package dev.flashover.pulse;

import dev.flashover.avro.DeadLetterReason;
import dev.flashover.wire.DeadLetterHandler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the stage pulse counts. A mention that concerns two brands counts once: only primary records are counted. */
final class PulseMetrics {
    final Counter fresh;
    final Counter updates;
    final Counter duplicates;
    final Counter pulses;
    final Counter failures;

    PulseMetrics(MeterRegistry registry) {
        fresh = mentions(registry, "new");
        updates = mentions(registry, "update");
        duplicates = mentions(registry, "duplicate");
        pulses = Counter.builder("flashover.pulse.pulses")
                .description("Pulses written: one per root and window with any activity")
                .register(registry);
        failures = DeadLetterHandler.counter(registry, PulseStage.NAME, DeadLetterReason.FAILED);
    }

    private static Counter mentions(MeterRegistry registry, String outcome) {
        return Counter.builder("flashover.pulse.mentions")
                .description("Enriched mentions, by whether they were new, an update of a known one, or a duplicate")
                .tag("outcome", outcome)
                .register(registry);
    }
}
