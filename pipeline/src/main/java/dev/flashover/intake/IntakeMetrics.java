package dev.flashover.intake;

import dev.flashover.avro.DeadLetterReason;
import dev.flashover.wire.DeadLetterHandler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/** What the intake counts. A record is counted when its transaction is committed. */
final class IntakeMetrics {
    static final String STAGE = "intake";

    private final Counter mentions;
    private final Counter heartbeats;
    private final Map<DeadLetterReason, Counter> deadLetters = new EnumMap<>(DeadLetterReason.class);

    IntakeMetrics(MeterRegistry registry) {
        mentions = Counter.builder("flashover.intake.mentions")
                .description("Mentions published to the topic mentions")
                .register(registry);
        heartbeats = Counter.builder("flashover.intake.heartbeats")
                .description("Heartbeats published, each to every partition of the topic mentions")
                .register(registry);
        for (DeadLetterReason reason : DeadLetterReason.values()) {
            deadLetters.put(reason, DeadLetterHandler.counter(registry, STAGE, reason));
        }
    }

    void mentions(long count) {
        mentions.increment((double) count);
    }

    void heartbeats(long count) {
        heartbeats.increment((double) count);
    }

    void deadLetter(DeadLetterReason reason, long count) {
        Counter counter = deadLetters.get(reason);
        if (counter != null) {
            counter.increment((double) count);
        }
    }
}
