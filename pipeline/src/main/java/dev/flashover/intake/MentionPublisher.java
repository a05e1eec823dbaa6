package dev.flashover.intake;

import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.DeadLetterReason;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.IntakeProgress;
import dev.flashover.wire.AvroSerde;
import dev.flashover.wire.DeadLetters;
import dev.flashover.wire.Routing;
import dev.flashover.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Writes mentions, dead letters, heartbeats and progress in transactions, and counts what was committed. A transaction
 * opens with the first record after a commit. Any method may throw {@link InterruptException} or a Kafka exception; the open
 * transaction is then lost as a whole. Not thread-safe.
 */
final class MentionPublisher implements AutoCloseable {
    private static final AvroSerde<Heartbeat> HEARTBEATS = new AvroSerde<>(Heartbeat.class);
    private static final byte[] HEARTBEAT_KEY = "heartbeat".getBytes(StandardCharsets.UTF_8);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final Producer<byte[], byte[]> producer;
    private final IntakeMetrics metrics;
    private final int partitions;

    private boolean open;
    private long openMentions;
    private long openHeartbeats;
    private final Map<DeadLetterReason, Long> openDeadLetters = new EnumMap<>(DeadLetterReason.class);

    private long mentions;
    private long heartbeats;
    private long deadLetters;

    /** @param producer ready for its first transaction; is closed with this publisher */
    MentionPublisher(Producer<byte[], byte[]> producer, IntakeMetrics metrics) {
        this.producer = producer;
        this.metrics = metrics;
        try {
            partitions = producer.partitionsFor(Topics.MENTIONS.name()).size();
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw IntakeProducer.explain(e);
        }
    }

    void publish(Input input) {
        if (input instanceof Input.Accepted accepted) {
            int partition = Routing.partition(accepted.key(), partitions);
            send(new ProducerRecord<>(
                    Topics.MENTIONS.name(),
                    partition,
                    accepted.key().getBytes(StandardCharsets.UTF_8),
                    accepted.value()));
            openMentions++;
        } else if (input instanceof Input.Refused refused) {
            DeadLetter letter = refused.letter();
            send(DeadLetters.toRecord(letter));
            openDeadLetters.merge(letter.getReason(), 1L, Long::sum);
        }
    }

    /** Says on every partition that all mentions up to that time were sent. */
    void heartbeat(Instant time) {
        for (int partition = 0; partition < partitions; partition++) {
            byte[] value = HEARTBEATS
                    .serializer()
                    .serialize(Topics.MENTIONS.name(), new Heartbeat(time, partition, partitions));
            send(new ProducerRecord<>(Topics.MENTIONS.name(), partition, HEARTBEAT_KEY, value));
        }
        openHeartbeats++;
    }

    /** A record as it is, to where it came from. */
    void republish(ProducerRecord<byte[], byte[]> original) {
        send(original);
    }

    void progress(IntakeProgress progress) {
        String topic = Topics.INTAKE_PROGRESS.name();
        send(new ProducerRecord<>(
                topic,
                progress.getSource().getBytes(StandardCharsets.UTF_8),
                Topics.INTAKE_PROGRESS.valueSerde().serializer().serialize(topic, progress)));
    }

    /** Commits a consumer group's offsets with the transaction. */
    void offsets(Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
        begin();
        producer.sendOffsetsToTransaction(offsets, group);
    }

    private void send(ProducerRecord<byte[], byte[]> message) {
        begin();
        // A failed send fails the commit, so nobody needs to wait for it here.
        var unused = producer.send(message);
    }

    private void begin() {
        if (!open) {
            producer.beginTransaction();
            open = true;
        }
    }

    /** True between the first record and the commit. */
    boolean isOpen() {
        return open;
    }

    /** Records in the open transaction, heartbeats and progress not counted. */
    long pending() {
        return openMentions
                + openDeadLetters.values().stream().mapToLong(Long::longValue).sum();
    }

    void commit() {
        if (!open) {
            return;
        }
        producer.commitTransaction();
        open = false;
        metrics.mentions(openMentions);
        metrics.heartbeats(openHeartbeats);
        openDeadLetters.forEach(metrics::deadLetter);
        mentions += openMentions;
        heartbeats += openHeartbeats;
        deadLetters += pending() - openMentions;
        openMentions = 0;
        openHeartbeats = 0;
        openDeadLetters.clear();
    }

    long mentions() {
        return mentions;
    }

    long heartbeats() {
        return heartbeats;
    }

    long deadLetters() {
        return deadLetters;
    }

    /** Leaves an open transaction to be aborted, by the next producer with the same id at the latest. */
    @Override
    public void close() {
        try {
            if (open) {
                producer.abortTransaction();
            }
        } catch (KafkaException e) {
            // The producer is in no state to abort; the broker does it.
        } finally {
            producer.close(CLOSE_TIMEOUT);
        }
    }
}
