package dev.flashover.enrich;

import static dev.flashover.enrich.Samples.ACME;
import static dev.flashover.enrich.Samples.NOON;
import static dev.flashover.enrich.Samples.ZENITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.flashover.avro.Brand;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.DeadLetterReason;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Mention;
import dev.flashover.config.EnrichConfig;
import dev.flashover.playback.StageDriver;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrichStageTest {
    private static final EnrichConfig CONFIG = new EnrichConfig(1, "model", "", 10_000, 100);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private final StageDriver stage =
            new StageDriver(new EnrichStage(CONFIG, registry, new KeywordSentiment()), registry);

    @BeforeEach
    void publishBrands() {
        stage.send(Topics.BRANDS, "acme", ACME);
        stage.send(Topics.BRANDS, "zenith", ZENITH);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void aMentionOfTwoBrandsIsWrittenOnceForEach() {
        // When
        send(Samples.tweet("1", "@acme and @zenith are both broken").build());

        // Then
        assertThat(stage.read(Topics.ENRICHED))
                .extracting(
                        TestRecord::key,
                        TestRecord::timestamp,
                        written -> ((EnrichedMention) written.value()).getPrimary())
                .containsExactly(
                        tuple("acme|post:twitter:1", NOON.toEpochMilli(), true),
                        tuple("zenith|post:twitter:1", NOON.toEpochMilli(), false));
        assertThat(outcomes()).isEqualTo(Map.of("matched", 1.0, "unmatched", 0.0, "invalid", 0.0));
        assertThat(count("flashover.enrich.records")).isEqualTo(2);
    }

    @Test
    void anUnmatchedMentionIsOnlyCounted() {
        // When
        send(Samples.tweet("1", "What a day").build());

        // Then
        assertThat(stage.read(Topics.ENRICHED)).isEmpty();
        assertThat(stage.read(Topics.DEAD_LETTERS)).isEmpty();
        assertThat(outcomes()).isEqualTo(Map.of("matched", 0.0, "unmatched", 1.0, "invalid", 0.0));
    }

    @Test
    void anInvalidMentionGoesToTheDeadLettersWhole() {
        // Given
        Mention invalid = Samples.tweet("1", "@acme")
                .setPublished(Instant.parse("9999-01-01T00:00:00Z"))
                .build();
        byte[] original = Topics.MENTIONS.valueSerde().serializer().serialize("mentions", invalid);

        // When
        send(invalid);

        // Then
        TestRecord<String, DeadLetter> letter = stage.read(Topics.DEAD_LETTERS).get(0);
        assertThat(letter.key()).isEqualTo("enrich");
        assertThat(letter.value())
                .isEqualTo(DeadLetter.newBuilder()
                        .setStage("enrich")
                        .setReason(DeadLetterReason.INVALID)
                        .setDetail("published is after 2200")
                        .setSourceTopic("mentions")
                        .setSourcePartition(0)
                        .setSourceOffset(0L)
                        .setFormat("avro")
                        .setKey(ByteBuffer.wrap("twitter:1".getBytes(StandardCharsets.UTF_8)))
                        .setValue(ByteBuffer.wrap(original))
                        .setLength(original.length)
                        .build());
        assertThat(stage.read(Topics.ENRICHED)).isEmpty();
        assertThat(outcomes()).isEqualTo(Map.of("matched", 0.0, "unmatched", 0.0, "invalid", 1.0));
        assertThat(count("flashover.dead.letters", "reason", "invalid")).isEqualTo(1);
    }

    @Test
    void whatIsNoMentionIsADeadLetterAndNoMention() {
        // When
        stage.send(Topics.MENTIONS, "k", ACME);
        stage.send(Topics.MENTIONS, "k", null);
        stage.send(Topics.MENTIONS, "k", new Heartbeat(NOON, 3, 4));

        // Then
        assertThat(letters())
                .extracting(DeadLetter::getReason, DeadLetter::getDetail)
                .containsExactly(
                        tuple(DeadLetterReason.INVALID, "a Brand, not a mention"),
                        tuple(DeadLetterReason.INVALID, "a null value"),
                        tuple(DeadLetterReason.INVALID, "heartbeat of another partition than the one it came through"));
        assertThat(outcomes().values()).containsOnly(0.0);
        assertThat(count("flashover.dead.letters", "reason", "invalid")).isEqualTo(3);
    }

    @Test
    void undecodableBytesGoToTheDeadLettersAndTheStreamGoesOn() {
        // Given
        stage.sendBytes(Topics.MENTIONS, "k", new byte[] {1, 2, 3});

        // When
        send(Samples.tweet("1", "@acme").build());

        // Then
        assertThat(letters()).extracting(DeadLetter::getReason).containsExactly(DeadLetterReason.UNDECODABLE);
        assertThat(stage.read(Topics.ENRICHED)).hasSize(1);
        assertThat(outcomes()).isEqualTo(Map.of("matched", 1.0, "unmatched", 0.0, "invalid", 0.0));
    }

    @Test
    void heartbeatsGoThroughUnchangedUnlessTheyAreOld() {
        // Given
        Heartbeat first = new Heartbeat(NOON, 0, 4);
        Heartbeat second = new Heartbeat(NOON.plusSeconds(30), 0, 4);

        // When
        List.of(first, second, first).forEach(heartbeat -> stage.send(Topics.MENTIONS, "heartbeat", heartbeat));

        // Then
        assertThat(stage.read(Topics.ENRICHED))
                .extracting(TestRecord::key, TestRecord::value)
                .containsExactly(tuple("heartbeat", first), tuple("heartbeat", second));
        assertThat(outcomes().values()).containsOnly(0.0);
    }

    @Test
    void aMentionBehindItsPartitionsHeartbeatIsLateAlthoughOtherPartitionsAreSilent() {
        // Given
        stage.send(Topics.MENTIONS, "heartbeat", new Heartbeat(NOON.plusSeconds(30), 0, 4));
        stage.read(Topics.ENRICHED);

        // When
        send(Samples.tweet("1", "@acme").build());

        // Then
        TestRecord<String, SpecificRecord> late = stage.read(Topics.ENRICHED).get(0);
        assertThat(late.timestamp()).isEqualTo(NOON.toEpochMilli() + 30_001);
        assertThat(((EnrichedMention) late.value()).getLate()).isTrue();
        assertThat(count("flashover.enrich.late")).isEqualTo(1);
    }

    @Test
    void changesOfBrandsTakeEffectWithoutRestart() {
        // Given
        send(Samples.tweet("1", "@acme and @nadir").build());
        stage.send(
                Topics.BRANDS,
                "nadir",
                new Brand(
                        "nadir",
                        "Nadir",
                        List.of(),
                        List.of("@nadir"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null));
        stage.send(Topics.BRANDS, "acme", null);

        // When
        send(Samples.tweet("2", "@acme and @nadir").build());

        // Then
        assertThat(stage.read(Topics.ENRICHED))
                .extracting(TestRecord::key)
                .containsExactly("acme|post:twitter:1", "nadir|post:twitter:2");
    }

    @Test
    void everyNodeAndStoreIsNamed() {
        // Given
        StreamsBuilder builder = new StreamsBuilder();
        new EnrichStage(CONFIG, registry, new KeywordSentiment()).build(builder);

        // When
        String described = builder.build().describe().toString();

        // Then
        assertThat(described)
                .contains("read-brands", "read-mentions", "enrich-mentions", "enrich-watermark", "write-enriched")
                .doesNotContainPattern("[A-Z]{4,}-\\d{10}");
    }

    private void send(Mention mention) {
        stage.send(Topics.MENTIONS, mention.getPlatform() + ":" + mention.getId(), mention);
    }

    private List<DeadLetter> letters() {
        return stage.read(Topics.DEAD_LETTERS).stream().map(TestRecord::value).toList();
    }

    private Map<String, Double> outcomes() {
        return registry.find("flashover.enrich.mentions").counters().stream()
                .collect(Collectors.toMap(counter -> counter.getId().getTag("outcome"), Counter::count));
    }

    private double count(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }
}
