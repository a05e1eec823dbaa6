package dev.flashover.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.flashover.avro.Brand;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Mention;
import dev.flashover.broker.EmbeddedBroker;
import dev.flashover.broker.TopicAdmin;
import dev.flashover.config.IntakeConfig;
import dev.flashover.schemas.RecordCodec;
import dev.flashover.wire.DeadLetters;
import dev.flashover.wire.Topic;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Intake on a real broker. The tests share its topics, so each looks only at what was added while it ran. */
class IntakeIT {
    private static final RecordCodec CODEC = new RecordCodec();
    private static final Instant START = Instant.parse("2026-03-10T00:00:00Z");

    /** Small transactions, so that a replay can be stopped between two of them. */
    private static final IntakeConfig CONFIG =
            new IntakeConfig(Duration.ofSeconds(10), Duration.ofSeconds(30), 10, 8_000_000);

    @TempDir
    static Path dataDir;

    private static EmbeddedBroker broker;
    private static Map<String, Object> client;

    @TempDir
    Path directory;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Map<TopicPartition, Long> before;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(dataDir);
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(client)) {
            new TopicAdmin(admin).createMissing();
        }
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void rememberWhatIsThere() {
        before = new HashMap<>();
        for (Topic<?> topic : List.of(Topics.MENTIONS, Topics.DEAD_LETTERS)) {
            awaitMarkers(topic);
            TopicSnapshot.read(
                    client,
                    topic.name(),
                    Map.of(),
                    entry -> before.put(new TopicPartition(topic.name(), entry.partition()), entry.offset() + 1));
        }
    }

    @Test
    void aReplayPublishesEveryMentionOnceAndHeartbeatsToEveryPartition() throws IOException {
        // Given
        Path file = mentions("once", 100);

        // When
        ReplaySummary summary = replay().run(request(file), ReplayListener.NONE);

        // Then
        assertThat(summary.complete()).isTrue();
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(names("once", 100));
        assertThat(added(Topics.MENTIONS).stream()
                        .filter(entry -> CODEC.decode(entry.value()) instanceof Heartbeat heartbeat
                                && heartbeat.getTime().isAfter(START.plusSeconds(99))
                                && heartbeat.getPartition() == entry.partition())
                        .map(ConsumerRecord::partition))
                .containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void aStoppedReplayGoesOnWithoutLossOrDuplicates() throws IOException {
        // Given
        Path file = mentions("resumed", 100);
        Replay stopped = replay();
        ReplaySummary first = stopped.run(request(file), progress -> {
            if (progress.records() == 37) {
                stopped.stop();
            }
        });

        // When
        ReplaySummary second = replay().run(request(file), ReplayListener.NONE);
        ReplaySummary third = replay().run(request(file), ReplayListener.NONE);

        // Then
        assertThat(third.wasAlreadyComplete()).isTrue();
        assertThat(first.complete()).isFalse();
        assertThat(first.published()).isEqualTo(37);
        assertThat(second.skipped()).isEqualTo(37);
        assertThat(second.published()).isEqualTo(63);
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(names("resumed", 100));
    }

    @Test
    void whatIsIngestedIsAMentionOrADeadLetter() {
        // Given
        String input = Inputs.line("live-0", START) + "not JSON\n" + Inputs.line("live-1", START.plusSeconds(1));

        // When
        IngestSummary summary = ingest("live", input);

        // Then
        assertThat(summary.published()).isEqualTo(2);
        assertThat(summary.deadLetters()).isEqualTo(1);
        assertThat(ids()).containsExactlyInAnyOrder("live-0", "live-1");
        assertThat(added(Topics.DEAD_LETTERS)).singleElement().satisfies(entry -> {
            DeadLetter letter = (DeadLetter) CODEC.decode(entry.value());
            assertThat(letter.getSourceLine()).isEqualTo(2);
            assertThat(StandardCharsets.UTF_8
                            .decode(letter.getValue().duplicate())
                            .toString())
                    .isEqualTo("not JSON");
        });
    }

    @Test
    void onlyTheDifferenceOfBrandsIsPublished() {
        // Given
        BrandPublisher publisher = new BrandPublisher(client);
        List<Brand> bundled = BrandsFile.bundled();
        publisher.publish(bundled);
        awaitMarkers(Topics.BRANDS);

        // When
        BrandChanges changes = publisher.publish(bundled.subList(0, bundled.size() - 2));

        // Then
        awaitMarkers(Topics.BRANDS);
        assertThat(changes).isEqualTo(new BrandChanges(0, 2, bundled.size() - 2));
        assertThat(TopicSnapshot.latest(client, Topics.BRANDS)).hasSize(bundled.size() - 2);
        assertThat(publisher.publishIfEmpty(bundled)).isEqualTo(new BrandChanges(0, 0, bundled.size() - 2));
    }

    @Test
    void aRecordThatAStageRefusedGoesBackOnce() {
        // Given
        ingest("refused", Inputs.line("refused", START));
        ConsumerRecord<byte[], byte[]> refused = mentions().get(0);
        send(Inputs.letterOf(refused));
        awaitMarkers(Topics.DEAD_LETTERS);
        DeadLetterReplay letters = new DeadLetterReplay(client, CONFIG, registry);
        List<StoredDeadLetter> listed = new ArrayList<>();
        letters.read(listed::add);

        // When
        DeadLetterReplaySummary first = letters.replay(false);
        DeadLetterReplaySummary second = letters.replay(false);

        // Then
        assertThat(listed)
                .extracting(stored -> stored.letter().getSourceOffset())
                .contains(refused.offset());
        assertThat(first.republished()).isEqualTo(1);
        assertThat(second.republished()).isZero();
        assertThat(mentions()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.partition()).isEqualTo(refused.partition());
            assertThat(entry.key()).isEqualTo(refused.key());
            assertThat(entry.value()).isEqualTo(refused.value());
        });
    }

    private Replay replay() {
        return new Replay(client, CONFIG, registry);
    }

    private static ReplayRequest request(Path file) {
        return new ReplayRequest(List.of(file), null, Speed.MAX, Duration.ofMinutes(10), false);
    }

    private IngestSummary ingest(String name, String input) {
        return new Ingest(client, CONFIG, registry)
                .run(new IngestRequest(Inputs.stream(input), name, null, IngestRequest.Heartbeats.EVENT_TIME));
    }

    private Path mentions(String name, int count) throws IOException {
        Stream<String> lines =
                IntStream.range(0, count).mapToObj(at -> Inputs.line(name + "-" + at, START.plusSeconds(at)));
        return Files.writeString(directory.resolve(name + ".ndjson"), lines.collect(Collectors.joining()));
    }

    private static List<String> names(String name, int count) {
        return IntStream.range(0, count).mapToObj(index -> name + "-" + index).toList();
    }

    private List<String> ids() {
        return mentions().stream()
                .map(entry -> ((Mention) CODEC.decode(entry.value())).getId())
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> mentions() {
        return added(Topics.MENTIONS).stream()
                .filter(entry -> CODEC.decode(entry.value()) instanceof Mention)
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> added(Topic<?> topic) {
        awaitMarkers(topic);
        List<ConsumerRecord<byte[], byte[]>> added = new ArrayList<>();
        TopicSnapshot.read(client, topic.name(), Map.of(), entry -> {
            if (entry.offset() >= before.getOrDefault(new TopicPartition(topic.name(), entry.partition()), 0L)) {
                added.add(entry);
            }
        });
        return added;
    }

    /** A commit returns before its markers are written; until then readers of committed records see nothing of it. */
    private static void awaitMarkers(Topic<?> topic) {
        try (Admin admin = Admin.create(client)) {
            await().untilAsserted(() -> assertThat(ends(admin, topic, IsolationLevel.READ_COMMITTED))
                    .isEqualTo(ends(admin, topic, IsolationLevel.READ_UNCOMMITTED)));
        }
    }

    private static Map<Integer, Long> ends(Admin admin, Topic<?> topic, IsolationLevel level) throws Exception {
        Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, topic.partitions())
                .boxed()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic.name(), partition), partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest, new ListOffsetsOptions(level)).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        end -> end.getKey().partition(), end -> end.getValue().offset()));
    }

    private static void send(DeadLetter letter) {
        try (var producer = IntakeProducer.open(client, "test")) {
            producer.beginTransaction();
            var unused = producer.send(DeadLetters.toRecord(letter));
            producer.commitTransaction();
        }
    }
}
