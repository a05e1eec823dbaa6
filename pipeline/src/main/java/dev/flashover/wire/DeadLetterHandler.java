package dev.flashover.wire;

import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.DeadLetterReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Sends what a stage cannot decode, and what makes it throw, to the dead letters in the same transaction, and goes on.
 * Kafka Streams makes the instance itself: stage name and meter registry come in through the configuration.
 */
public final class DeadLetterHandler implements DeserializationExceptionHandler, ProcessingExceptionHandler {
    /** Configuration key: the stage's name. */
    public static final String STAGE = "flashover.stage";

    /** Configuration key: the {@link MeterRegistry} that counts the letters. */
    public static final String METER_REGISTRY = "flashover.meter.registry";

    private @Nullable String stage;
    private @Nullable MeterRegistry registry;

    @Override
    public void configure(Map<String, ?> configs) {
        stage = (String) configs.get(STAGE);
        registry = (MeterRegistry) configs.get(METER_REGISTRY);
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> source, Exception exception) {
        return DeserializationExceptionHandler.Response.resume(List.of(DeadLetters.toRecord(letter(
                DeadLetterReason.UNDECODABLE,
                String.valueOf(exception.getMessage()),
                context,
                source.key(),
                source.value()))));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> message, Exception exception) {
        return ProcessingExceptionHandler.Response.resume(List.of(DeadLetters.toRecord(letter(
                DeadLetterReason.FAILED,
                // Only the class: a message may quote the post.
                context.processorNodeId() + " threw " + exception.getClass().getSimpleName(),
                context,
                context.sourceRawKey(),
                context.sourceRawValue()))));
    }

    private DeadLetter letter(
            DeadLetterReason reason,
            String detail,
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value) {
        String name = stage == null ? "unknown" : stage;
        if (registry != null) {
            counter(registry, name, reason).increment();
        }
        return DeadLetters.fromTopic(
                name, reason, detail, context.topic(), context.partition(), context.offset(), key, value);
    }

    /** The counter {@code flashover.dead.letters}, which everyone who sends a dead letter increments. */
    public static Counter counter(MeterRegistry registry, String stage, DeadLetterReason reason) {
        return Counter.builder("flashover.dead.letters")
                .description("Inputs that could not be used and went to the topic dead-letters")
                .tag("stage", stage)
                .tag("reason", reason.name().toLowerCase(java.util.Locale.ROOT))
                .register(registry);
    }
}
