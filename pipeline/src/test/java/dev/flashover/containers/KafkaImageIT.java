package dev.flashover.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.kafka.KafkaContainer;

/** The image is a real broker, with what exactly-once processing asks of it. */
class KafkaImageIT {
    private static final KafkaContainer KAFKA = KafkaImage.container();

    @BeforeAll
    static void start() {
        KAFKA.start();
    }

    @AfterAll
    static void stop() {
        KAFKA.stop();
    }

    @Test
    void committedTransactionsAreReadAndAbortedOnesAreNot() throws Exception {
        // Given
        createTopic("letters", Map.of());
        try (KafkaProducer<String, byte[]> producer = producer("writer-of-letters")) {
            producer.initTransactions();

            // When
            producer.beginTransaction();
            IntStream.range(0, 3).forEach(i -> send(producer, "letters", "kept-" + i, new byte[] {1}));
            producer.commitTransaction();
            producer.beginTransaction();
            send(producer, "letters", "dropped", new byte[] {1});
            producer.abortTransaction();
            producer.beginTransaction();
            send(producer, "letters", "last", new byte[] {1});
            producer.commitTransaction();
        }

        // Then
        assertThat(read("letters", 4))
                .extracting(ConsumerRecord::key)
                .containsExactly("kept-0", "kept-1", "kept-2", "last");
    }

    @Test
    void aRecordOfSixteenMebibytesPasses() throws Exception {
        // Given
        int size = 16 << 20;
        createTopic("parcels", Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(17 << 20)));

        // When
        try (KafkaProducer<String, byte[]> producer = producer("writer-of-parcels")) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, "parcels", "large", new byte[size]);
            producer.commitTransaction();
        }

        // Then
        assertThat(read("parcels", 1))
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.value()).hasSize(size));
    }

    private static void send(KafkaProducer<String, byte[]> producer, String topic, String key, byte[] value) {
        var unused = producer.send(new ProducerRecord<>(topic, key, value));
    }

    private static void createTopic(String name, Map<String, String> config) throws Exception {
        try (Admin admin = Admin.create(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.getBootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1).configs(config)))
                    .all()
                    .get();
        }
    }

    private static KafkaProducer<String, byte[]> producer(String transactionalId) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        KAFKA.getBootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        transactionalId,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        64 << 20,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        17 << 20),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static List<ConsumerRecord<String, byte[]>> read(String topic, int records) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        KAFKA.getBootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "readers-of-" + topic,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
                assertThat(found).hasSize(records);
            });
        }
        return found;
    }
}
