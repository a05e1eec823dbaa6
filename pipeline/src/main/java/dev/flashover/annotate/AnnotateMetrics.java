package dev.flashover.annotate;

import dev.flashover.avro.DeadLetterReason;
import dev.flashover.wire.DeadLetterHandler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What the stage counts. Every text that is worth a second look counts in exactly one outcome. */
final class AnnotateMetrics {
    final Counter annotated;
    final Counter overBudget;
    final Counter repeated;
    final Counter failed;
    final Counter failures;
    final Timer look;

    AnnotateMetrics(MeterRegistry registry) {
        annotated = texts(registry, "annotated");
        overBudget = texts(registry, "over-budget");
        repeated = texts(registry, "repeated");
        failed = texts(registry, "failed");
        failures = DeadLetterHandler.counter(registry, AnnotateStage.NAME, DeadLetterReason.FAILED);
        look = Timer.builder("flashover.annotate.look")
                .description("Time of one second look, the loading of models included")
                .register(registry);
    }

    private static Counter texts(MeterRegistry registry, String outcome) {
        return Counter.builder("flashover.annotate.texts")
                .description("Texts that are worth a second look, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
