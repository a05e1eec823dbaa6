package dev.flashover.system;

import dev.flashover.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads what a topic holds, as a consumer of committed records sees it. */
final class TopicContent {
    private TopicContent() {}

    /** One record with everything that a consumer can see but its offset, which transaction markers shift. */
    record Content(int partition, String key, @Nullable String valueHex, String headers, long timestamp) {}

    /** Everything on a topic, partition by partition, in the partition's order. */
    static List<Content> everything(String bootstrapServers, Topic<?> topic) {
        return records(bootstrapServers, topic).stream()
                .map(each -> new Content(
                        each.partition(),
                        new String(each.key(), StandardCharsets.UTF_8),
                        each.value() == null ? null : java.util.HexFormat.of().formatHex(each.value()),
                        headers(each),
                        each.timestamp()))
                .toList();
    }

    /** The decoded values on a topic; tombstones left out. */
    static <V extends SpecificRecord> List<V> values(String bootstrapServers, Topic<V> topic) {
        return records(bootstrapServers, topic).stream()
                .filter(each -> each.value() != null)
                .map(each -> topic.valueSerde().deserializer().deserialize(topic.name(), each.value()))
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String bootstrapServers, Topic<?> topic) {
        Map<String, Object> properties = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                64 << 20,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                32 << 20);
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        found.sort(Comparator.<ConsumerRecord<byte[], byte[]>>comparingInt(ConsumerRecord::partition)
                .thenComparingLong(ConsumerRecord::offset));
        return found;
    }

    private static String headers(ConsumerRecord<byte[], byte[]> each) {
        return Arrays.stream(each.headers().toArray())
                .map(header -> header.key() + '=' + new String(header.value(), StandardCharsets.UTF_8))
                .toList()
                .toString();
    }
}
