package dev.flashover.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flashover.config.UserException;
import dev.flashover.wire.Topic;
import dev.flashover.wire.Topics;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @TempDir
    Path dataDir;

    @Test
    void topicsAndAddressSurviveARestart() throws Exception {
        // Given
        String address;
        List<String> created;
        try (EmbeddedBroker broker = EmbeddedBroker.start(dataDir);
                Admin admin = admin(broker)) {
            address = broker.bootstrapServers();
            created = new TopicAdmin(admin).createMissing();
            send(broker.bootstrapServers());
        }

        // When
        List<String> createdAgain;
        List<TopicStatus> topics;
        String addressAgain;
        try (EmbeddedBroker broker = EmbeddedBroker.start(dataDir);
                Admin admin = admin(broker)) {
            addressAgain = broker.bootstrapServers();
            createdAgain = new TopicAdmin(admin).createMissing();
            topics = new TopicAdmin(admin).describe();
        }

        // Then
        assertThat(created).isEqualTo(Topics.ALL.stream().map(Topic::name).toList());
        assertThat(createdAgain).isEmpty();
        assertThat(addressAgain).isEqualTo(address);
        assertThat(topics).allSatisfy(status -> {
            assertThat(status.partitions()).isEqualTo(status.topic().partitions());
            assertThat(status.config()).containsAllEntriesOf(status.topic().config());
            assertThat(status.offsets()).isEqualTo(status.topic().equals(Topics.BRANDS) ? 1 : 0);
        });
    }

    @Test
    void anotherProcessIsRefusedAndFindsTheBroker() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(dataDir)) {
            // When / Then
            assertThatThrownBy(() -> EmbeddedBroker.start(dataDir))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("another process runs a broker in");
            assertThat(EmbeddedBroker.find(dataDir)).contains(broker.bootstrapServers());
        }
        assertThat(EmbeddedBroker.find(dataDir)).isEmpty();
    }

    @Test
    void aTopicWithOtherPartitionsIsTheUsersToSolve() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(dataDir);
                Admin admin = admin(broker)) {
            // Given
            admin.createTopics(List.of(new NewTopic(Topics.MENTIONS.name(), 7, (short) 1)))
                    .all()
                    .get();

            // When / Then
            assertThatThrownBy(() -> new TopicAdmin(admin).createMissing())
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("topic mentions has 7 partitions, Flashover needs 4");
        }
    }

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws Exception {
        // Given
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        dataDir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("sent");
        } finally {
            process.destroyForcibly().waitFor();
        }

        // When
        List<TopicStatus> topics;
        try (EmbeddedBroker broker = EmbeddedBroker.start(dataDir);
                Admin admin = admin(broker)) {
            topics = new TopicAdmin(admin).describe();
        }

        // Then
        assertThat(topics)
                .filteredOn(status -> status.topic().equals(Topics.BRANDS))
                .singleElement()
                .extracting(TopicStatus::offsets)
                .isEqualTo(1L);
    }

    /** The process that is killed. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]));
            try (Admin admin = admin(broker)) {
                new TopicAdmin(admin).createMissing();
            }
            send(broker.bootstrapServers());
            System.out.println("sent");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static void send(String bootstrapServers) throws Exception {
        try (Producer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.BRANDS.name(), "key", "value"))
                    .get();
        }
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
