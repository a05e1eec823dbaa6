package dev.flashover.intake;

import dev.flashover.avro.DeadLetter;
import dev.flashover.config.IntakeConfig;
import dev.flashover.config.UserException;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Lists the dead letters, and sends them round again: records to the topic they came from, lines of a file through the
 * parser. Each is replayed once, for how far the replay has come is committed with what it publishes.
 */
public final class DeadLetterReplay {
    private static final String GROUP = "flashover-dead-letters-replay";
    private static final TopicPartition LETTERS = new TopicPartition(Topics.DEAD_LETTERS.name(), 0);

    private final Map<String, Object> clientProperties;
    private final IntakeConfig config;
    private final IntakeMetrics metrics;

    /** @param clientProperties for every Kafka client, {@code bootstrap.servers} at least */
    public DeadLetterReplay(Map<String, Object> clientProperties, IntakeConfig config, MeterRegistry registry) {
        this.clientProperties = Map.copyOf(clientProperties);
        this.config = config;
        metrics = new IntakeMetrics(registry);
    }

    /** Hands every dead letter over, oldest first. One that cannot itself be decoded is left out. */
    public void read(Consumer<StoredDeadLetter> each) {
        TopicSnapshot.read(clientProperties, LETTERS.topic(), Map.of(), entry -> {
            DeadLetter letter = decode(entry);
            if (letter != null) {
                each.accept(new StoredDeadLetter(entry.offset(), Instant.ofEpochMilli(entry.timestamp()), letter));
            }
        });
    }

    /**
     * Replays the letters that are there now; those that come of it wait for the next time.
     *
     * @param fromBeginning also those that were replayed before
     * @throws UserException if the cluster does not answer, or another process does the same
     */
    public DeadLetterReplaySummary replay(boolean fromBeginning) {
        try (MentionPublisher publisher = new MentionPublisher(IntakeProducer.open(clientProperties, GROUP), metrics);
                KafkaConsumer<byte[], byte[]> group = group()) {
            Run run = new Run(publisher, group.groupMetadata());
            // Only now, with an earlier run fenced off, is its position final.
            Map<TopicPartition, Long> from = fromBeginning ? Map.of() : committed(group);
            TopicSnapshot.read(clientProperties, LETTERS.topic(), from, run::replay);
            run.commit();
            return run.summary();
        } catch (KafkaException e) {
            throw IntakeProducer.explain(e);
        }
    }

    /** A consumer that stands for the group but never joins it: one process at a time replays, the fencing sees to that. */
    private KafkaConsumer<byte[], byte[]> group() {
        Map<String, Object> properties = new HashMap<>(clientProperties);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<TopicPartition, Long> committed(KafkaConsumer<byte[], byte[]> group) {
        OffsetAndMetadata offset = group.committed(Set.of(LETTERS)).get(LETTERS);
        return offset == null ? Map.of() : Map.of(LETTERS, offset.offset());
    }

    private static boolean isCut(DeadLetter letter) {
        return letter.getValue() != null
                && letter.getLength() > letter.getValue().remaining();
    }

    private static @Nullable DeadLetter decode(ConsumerRecord<byte[], byte[]> entry) {
        try {
            return Topics.DEAD_LETTERS.valueSerde().deserializer().deserialize(entry.topic(), entry.value());
        } catch (SerializationException e) {
            return null;
        }
    }

    private final class Run {
        private final MentionPublisher publisher;
        private final ConsumerGroupMetadata group;
        private long next = -1;
        private long inTransaction;
        private long republished;
        private long impossible;

        Run(MentionPublisher publisher, ConsumerGroupMetadata group) {
            this.publisher = publisher;
            this.group = group;
        }

        void replay(ConsumerRecord<byte[], byte[]> entry) {
            next = entry.offset() + 1;
            DeadLetter letter = decode(entry);
            if (letter == null || isCut(letter)) {
                impossible++;
            } else if (letter.getSourceTopic() != null) {
                publisher.republish(original(letter, letter.getSourceTopic()));
                republished++;
            } else if (letter.getFormat().equals(NdjsonReader.FORMAT) && letter.getValue() != null) {
                publisher.publish(parse(letter, letter.getValue()));
            } else {
                impossible++;
            }
            if (++inTransaction >= config.batch()) {
                commit();
            }
        }

        void commit() {
            if (inTransaction > 0) {
                publisher.offsets(Map.of(LETTERS, new OffsetAndMetadata(next)), group);
                publisher.commit();
                inTransaction = 0;
            }
        }

        DeadLetterReplaySummary summary() {
            return new DeadLetterReplaySummary(republished, publisher.mentions(), publisher.deadLetters(), impossible);
        }
    }

    /** To the very partition it came from: not every topic is partitioned by its whole key. */
    private static ProducerRecord<byte[], byte[]> original(DeadLetter letter, String topic) {
        return new ProducerRecord<>(
                topic, letter.getSourcePartition(), bytes(letter.getKey()), bytes(letter.getValue()));
    }

    private static Input parse(DeadLetter letter, ByteBuffer value) {
        String file = Objects.requireNonNullElse(letter.getSourceFile(), IngestRequest.STANDARD_INPUT);
        long line = letter.getSourceLine() == null ? 0 : letter.getSourceLine();
        byte[] bytes = Objects.requireNonNull(bytes(value));
        return new RecordDecoder(file, NdjsonReader.FORMAT, Clock.systemUTC())
                .decode(new RawRecord(line, bytes, bytes.length), MentionJson::read);
    }

    private static byte @Nullable [] bytes(@Nullable ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
