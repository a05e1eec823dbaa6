package dev.flashover.pulse;

import static dev.flashover.fixture.Enriched.mention;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.DeadLetterReason;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Kind;
import dev.flashover.avro.Pulse;
import dev.flashover.config.PulseConfig;
import dev.flashover.fixture.Heartbeats;
import dev.flashover.playback.StageDriver;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PulseStageTest {
    private static final Instant START = Instant.parse("2020-05-01T12:00:00Z");
    private static final List<Kind> KINDS = List.of(Kind.values());

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private StageDriver stage = newStage();

    @AfterEach
    void closeStage() {
        stage.close();
    }

    @Test
    void foldsAWindowOnceTheWatermarkHasPassedIt() {
        // Given
        send(mention("1", START).build());
        send(mention("2", START.plusSeconds(9)).kind(Kind.SHARE).build());
        send(mention("3", START.plusSeconds(10)).kind(Kind.SHARE).build());

        // When
        heartbeat(START.plusSeconds(12));

        // Then
        assertThat(pulses()).singleElement().satisfies(pulse -> {
            assertThat(pulse.getStart()).isEqualTo(START);
            assertThat(pulse.getMentions()).isEqualTo(2);
        });
    }

    @Test
    void waitsForTheSlowestUpstreamPartition() {
        // Given
        send(mention("1", START).build());
        stage.send(Topics.ENRICHED, "heartbeat", Heartbeats.of(START.plusSeconds(60), 0, 2));
        boolean early = !pulses().isEmpty();

        // When
        stage.send(Topics.ENRICHED, "heartbeat", Heartbeats.of(START.plusSeconds(20), 1, 2));

        // Then
        assertThat(early).isFalse();
        assertThat(pulses()).hasSize(1);
    }

    @Test
    void tellsDownstreamHowFarItsPulsesAreComplete() {
        // Given
        Instant inside = START.plusSeconds(27);

        // When
        heartbeat(inside);

        // Then
        assertThat(stage.read(Topics.PULSES)).singleElement().satisfies(sent -> {
            assertThat(sent.value()).isInstanceOf(Heartbeat.class);
            assertThat(((Heartbeat) sent.value()).getTime()).isEqualTo(START.plusSeconds(20));
            assertThat(((Heartbeat) sent.value()).getPartitions()).isEqualTo(Topics.ENRICHED.partitions());
        });
    }

    @Test
    void remembersIdsOverWindowsAndForgetsThemAfterTheMemorySpan() {
        // Given
        send(mention("1", START).build());
        heartbeat(START.plusSeconds(60));
        send(mention("1", START.plus(Duration.ofDays(6))).build());
        heartbeat(START.plus(Duration.ofDays(6)).plusSeconds(60));
        List<Pulse> within = pulses();
        Instant after = START.plus(Duration.ofDays(16));

        // When
        send(mention("1", after).build());
        heartbeat(after.plusSeconds(60));

        // Then
        assertThat(within).extracting(Pulse::getDuplicates).containsExactly(0, 1);
        assertThat(pulses()).extracting(Pulse::getMentions).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void orderWithinTheWatermarkDoesNotMatter(long seed) {
        // Given
        System.out.println("seed " + seed);
        List<EnrichedMention> mentions = randomMentions(new Random(seed));
        List<ByteBuffer> inOrder = pulsesOf(mentions);
        List<EnrichedMention> shuffled = new ArrayList<>(mentions);
        Collections.shuffle(shuffled, new Random(seed));

        // When
        List<ByteBuffer> outOfOrder = pulsesOf(shuffled);

        // Then
        assertThat(inOrder).hasSizeGreaterThan(10);
        assertThat(outOfOrder).isEqualTo(inOrder);
    }

    @Test
    void sendsWhatItCannotDecodeToTheDeadLetters() {
        // Given
        byte[] garbage = {1, 2, 3};

        // When
        stage.sendBytes(Topics.ENRICHED, "acme|x", garbage);

        // Then
        assertThat(stage.read(Topics.DEAD_LETTERS)).singleElement().satisfies(sent -> {
            DeadLetter letter = sent.value();
            assertThat(letter.getReason()).isEqualTo(DeadLetterReason.UNDECODABLE);
            assertThat(letter.getStage()).isEqualTo("pulse");
            assertThat(letter.getSourceTopic()).isEqualTo("mentions.enriched");
            assertThat(letter.getValue()).isEqualTo(ByteBuffer.wrap(garbage));
        });
        assertThat(registry.get("flashover.dead.letters")
                        .tags("stage", "pulse", "reason", "undecodable")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void sendsARecordOfAnotherTypeToTheDeadLetters() {
        // Given
        SpecificRecord stranger = mention("1", START).build().getMention();

        // When
        stage.send(Topics.ENRICHED, "acme|x", stranger);

        // Then
        assertThat(stage.read(Topics.DEAD_LETTERS))
                .singleElement()
                .satisfies(sent -> assertThat(sent.value().getReason()).isEqualTo(DeadLetterReason.FAILED));
    }

    private static List<EnrichedMention> randomMentions(Random random) {
        List<EnrichedMention> mentions = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Instant time = START.plusSeconds(random.nextInt(120));
            mentions.add(mention("id" + random.nextInt(200), time)
                    .root("post:twitter:" + random.nextInt(3))
                    .kind(KINDS.get(random.nextInt(KINDS.size())))
                    .author("author" + random.nextInt(50), (long) random.nextInt(10_000))
                    .negative(random.nextDouble())
                    .aliases("link:example.com/" + random.nextInt(5))
                    .build());
        }
        return mentions;
    }

    private List<ByteBuffer> pulsesOf(List<EnrichedMention> mentions) {
        stage.close();
        stage = newStage();
        mentions.forEach(this::send);
        heartbeat(START.plusSeconds(600));
        return stage.readBytes(Topics.PULSES).stream()
                .map(sent -> ByteBuffer.wrap(sent.value()))
                .toList();
    }

    private StageDriver newStage() {
        return new StageDriver(new PulseStage(PulseConfig.DEFAULTS, registry), registry);
    }

    private void send(EnrichedMention mention) {
        stage.send(Topics.ENRICHED, mention.getBrand() + '|' + mention.getRoot(), mention);
    }

    private void heartbeat(Instant time) {
        stage.send(Topics.ENRICHED, "heartbeat", Heartbeats.at(time));
    }

    private List<Pulse> pulses() {
        return stage.read(Topics.PULSES).stream()
                .map(TestRecord::value)
                .filter(Pulse.class::isInstance)
                .map(Pulse.class::cast)
                .toList();
    }
}
