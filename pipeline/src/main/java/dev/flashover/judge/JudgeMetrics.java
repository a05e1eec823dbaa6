package dev.flashover.judge;

import dev.flashover.avro.Change;
import dev.flashover.avro.DeadLetterReason;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Level;
import dev.flashover.wire.DeadLetterHandler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** What the stage judge counts. */
final class JudgeMetrics {
    final Counter pulses;
    final Counter annotations;
    final Counter opened;
    final Counter closed;
    final Counter merged;
    final Counter split;
    final Counter failures;

    private final MeterRegistry registry;

    JudgeMetrics(MeterRegistry registry) {
        this.registry = registry;
        pulses = Counter.builder("flashover.judge.pulses")
                .description("Pulses judged")
                .register(registry);
        annotations = Counter.builder("flashover.judge.annotations")
                .description("Second looks at texts that went into a story")
                .register(registry);
        opened = stories(registry, "opened");
        closed = stories(registry, "closed");
        merged = stories(registry, "merged");
        split = stories(registry, "split");
        failures = DeadLetterHandler.counter(registry, JudgeStage.NAME, DeadLetterReason.FAILED);
        for (Change change : Change.values()) {
            for (Level level : Level.values()) {
                escalations(change, level);
            }
        }
    }

    void changed(EscalationRisk event) {
        escalations(event.getChange(), event.getLevel()).increment();
    }

    private static Counter stories(MeterRegistry registry, String event) {
        return Counter.builder("flashover.judge.stories")
                .description(
                        "Stories opened, closed after they had been quiet, merged into others, and split from others")
                .tag("event", event)
                .register(registry);
    }

    private Counter escalations(Change change, Level level) {
        return Counter.builder("flashover.judge.escalations")
                .description("Changes of a story's level")
                .tag("change", change.name().toLowerCase(Locale.ROOT))
                .tag("level", level.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
