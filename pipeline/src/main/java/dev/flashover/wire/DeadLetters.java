package dev.flashover.wire;

import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.DeadLetterReason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes dead letters, and counts nothing: who sends one counts it. */
public final class DeadLetters {
    /** The format of everything that was read from a topic. */
    public static final String AVRO = "avro";

    private static final AvroSerde<DeadLetter> SERDE = new AvroSerde<>(DeadLetter.class);

    private DeadLetters() {}

    /**
     * A record of a topic that could not be used.
     *
     * @param key original key bytes, null if it had none
     * @param value original value bytes, null for a tombstone
     */
    public static DeadLetter fromTopic(
            String stage,
            DeadLetterReason reason,
            String detail,
            String topic,
            int partition,
            long offset,
            byte @Nullable [] key,
            byte @Nullable [] value) {
        return DeadLetter.newBuilder()
                .setStage(stage)
                .setReason(reason)
                .setDetail(detail)
                .setSourceTopic(topic)
                .setSourcePartition(partition)
                .setSourceOffset(offset)
                .setFormat(AVRO)
                .setKey(key == null ? null : ByteBuffer.wrap(key))
                .setValue(value == null ? null : ByteBuffer.wrap(value))
                .setLength(value == null ? 0 : value.length)
                .build();
    }

    /** The same as the record that goes to {@link Topics#DEAD_LETTERS}. */
    public static ProducerRecord<byte[], byte[]> toRecord(DeadLetter letter) {
        return new ProducerRecord<>(
                Topics.DEAD_LETTERS.name(),
                letter.getStage().getBytes(StandardCharsets.UTF_8),
                SERDE.serializer().serialize(Topics.DEAD_LETTERS.name(), letter));
    }
}
