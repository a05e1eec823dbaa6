package dev.flashover.intake;

import dev.flashover.wire.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from the beginning to where it ends now, committed records only. */
final class TopicSnapshot {
    private static final Duration POLL = Duration.ofMillis(200);

    private TopicSnapshot() {}

    /** The latest value of every key that has one. Values that cannot be decoded count as missing. */
    static <V extends SpecificRecord> Map<String, V> latest(Map<String, Object> clientProperties, Topic<V> topic) {
        Map<String, V> latest = new HashMap<>();
        read(clientProperties, topic.name(), Map.of(), entry -> {
            String key = topic.keySerde().deserializer().deserialize(topic.name(), entry.key());
            V value;
            try {
                value = topic.valueSerde().deserializer().deserialize(topic.name(), entry.value());
            } catch (SerializationException e) {
                value = null;
            }
            if (value == null) {
                latest.remove(key);
            } else {
                latest.put(key, value);
            }
        });
        return latest;
    }

    /**
     * Hands every record over, partition by partition in order.
     *
     * @param from where to begin; partitions that are not in it are read from the beginning
     */
    static void read(
            Map<String, Object> clientProperties,
            String topic,
            Map<TopicPartition, Long> from,
            Consumer<ConsumerRecord<byte[], byte[]>> each) {
        Map<String, Object> properties = new HashMap<>(clientProperties);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            from.forEach(consumer::seek);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(POLL)) {
                    Long end = ends.get(new TopicPartition(topic, entry.partition()));
                    if (end != null && entry.offset() < end) {
                        each.accept(entry);
                    }
                }
            }
        } catch (KafkaException e) {
            throw IntakeProducer.explain(e);
        }
    }
}
