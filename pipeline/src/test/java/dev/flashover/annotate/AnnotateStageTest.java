package dev.flashover.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.annotate.findings.Findings;
import dev.flashover.annotate.findings.TextAnnotator;
import dev.flashover.avro.Annotation;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.DeadLetterReason;
import dev.flashover.avro.Evidence;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Pulse;
import dev.flashover.config.AnnotateConfig;
import dev.flashover.fixture.FirstWords;
import dev.flashover.fixture.Heartbeats;
import dev.flashover.fixture.Pulses;
import dev.flashover.fixture.Texts;
import dev.flashover.playback.StageDriver;
import dev.flashover.wire.Routing;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

class AnnotateStageTest {
    private static final Instant START = Instant.parse("2020-05-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final AnnotateConfig CONFIG = new AnnotateConfig(1, PATIENCE, 8, true);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private StageDriver stage = newStage(new FirstWords());

    @AfterEach
    void closeStage() {
        stage.close();
    }

    @Test
    void whatAComplaintSaysCountsThePatienceLaterThanItsPulse() {
        // Given
        send("post:twitter:1", START, Texts.negative("1", START, 0.75));

        // When
        heartbeat(START.plusSeconds(60));

        // Then
        assertThat(annotations()).singleElement().satisfies(annotation -> {
            assertThat(annotation.getTime()).isEqualTo(START.plus(Pulses.WINDOW).plus(PATIENCE));
            assertThat(annotation.getRoot()).isEqualTo("post:twitter:1");
            assertThat(annotation.getAspects()).containsExactly("the lid of");
            assertThat(annotation.getFirstSentiment().getNegative()).isEqualTo(0.75);
            assertThat(annotation.getSentiment().getEngine()).isEqualTo("test + first-words");
        });
    }

    @Test
    void aHeartbeatGoesOnBehindWhatItVouchesForMovedUpByThePatience() {
        // Given
        send("post:twitter:1", START, Texts.complaint("1", START, 0.9));
        Heartbeat first = Heartbeats.of(START.plusSeconds(60), 0, 2);
        Heartbeat second = Heartbeats.of(START.plusSeconds(30), 1, 2);

        // When
        stage.send(Topics.PULSES, "heartbeat", first);
        stage.send(Topics.PULSES, "heartbeat", second);

        // Then
        List<TestRecord<String, SpecificRecord>> sent = stage.read(Topics.ANNOTATIONS);
        assertThat(sent.get(0).value()).isEqualTo(Heartbeats.of(first.getTime().plus(PATIENCE), 0, 2));
        assertThat(sent.get(0).key()).isEqualTo(Routing.inPlace(0));
        assertThat(sent.get(1).value()).isInstanceOf(Annotation.class);
        assertThat(sent.get(2).value()).isEqualTo(Heartbeats.of(second.getTime().plus(PATIENCE), 1, 2));
    }

    @Test
    void aMentionIsLookedAtOnceInAWeek() {
        // Given
        send("post:twitter:1", START, Texts.complaint("1", START, 0.9));
        send("link:example.com", START.plus(Duration.ofDays(5)), Texts.complaint("1", START, 0.9));
        send("link:example.com", START.plus(Duration.ofDays(15)), Texts.complaint("1", START, 0.9));

        // When
        heartbeat(START.plus(Duration.ofDays(20)));

        // Then
        assertThat(annotations())
                .extracting(annotation -> annotation.getTime().minus(PATIENCE).minus(Pulses.WINDOW))
                .containsExactly(START, START.plus(Duration.ofDays(15)));
        assertThat(count("repeated")).isEqualTo(1);
    }

    @Test
    void theBudgetIsSpentAnewEveryHour() {
        // Given
        for (int i = 0; i < 10; i++) {
            String id = String.valueOf(i);
            send("post:twitter:" + id, START.plusSeconds(10L * i), Texts.complaint(id, START, 0.9));
        }
        send("post:twitter:own", START.plusSeconds(200), Texts.official("own", START));
        send("post:twitter:later", START.plusSeconds(3600), Texts.complaint("later", START, 0.9));

        // When
        heartbeat(START.plus(Duration.ofHours(2)));

        // Then
        assertThat(annotations())
                .extracting(Annotation::getId)
                .containsExactly("0", "1", "2", "3", "4", "5", "own", "later");
        assertThat(count("over-budget")).isEqualTo(4);
        assertThat(count("annotated")).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neitherOrderNorTheRhythmOfHeartbeatsMatters(long seed) {
        // Given
        Random random = new Random(seed);
        List<Pulse> pulses = randomPulses(random);
        List<ByteBuffer> once = play(pulses, List.of());
        List<Pulse> shuffled = new ArrayList<>(pulses);
        Collections.shuffle(shuffled, random);

        // When
        List<ByteBuffer> again = play(
                shuffled,
                random.longs(50, 0, 3 * 3600)
                        .sorted()
                        .mapToObj(START::plusSeconds)
                        .toList());

        // Then
        assertThat(once).as("seed %d", seed).hasSizeGreaterThan(20);
        assertThat(again).as("seed %d", seed).isEqualTo(once);
    }

    @Test
    void aTextThatCannotBeReadGoesToTheDeadLettersAndTheHeartbeatGoesOn() {
        // Given
        stage.close();
        stage = newStage(new Unable());
        send("post:twitter:1", START, Texts.complaint("1", START, 0.9));

        // When
        heartbeat(START.plusSeconds(60));

        // Then
        assertThat(stage.read(Topics.DEAD_LETTERS)).singleElement().satisfies(sent -> {
            DeadLetter letter = sent.value();
            assertThat(letter.getReason()).isEqualTo(DeadLetterReason.FAILED);
            assertThat(letter.getDetail()).isEqualTo("annotate-texts threw IllegalStateException");
            // Sent again, it must count nothing: the judge reads the same topic.
            Pulse held = (Pulse) Topics.PULSES
                    .valueSerde()
                    .deserializer()
                    .deserialize("pulses", letter.getValue().array());
            assertThat(held.getMentions() + held.getUpdates() + held.getOfficial())
                    .isZero();
            assertThat(held.getEvidence()).hasSize(1);
        });
        assertThat(stage.read(Topics.ANNOTATIONS))
                .singleElement()
                .satisfies(sent -> assertThat(sent.value()).isInstanceOf(Heartbeat.class));
    }

    @Test
    void withoutCoreNlpOnlyTheHeartbeatsGoOn() {
        // Given
        stage.close();
        stage = new StageDriver(new AnnotateStage(new AnnotateConfig(1, PATIENCE, 8, false), registry), registry);
        send("post:twitter:1", START, Texts.complaint("1", START, 0.9));

        // When
        heartbeat(START.plusSeconds(60));

        // Then
        assertThat(stage.read(Topics.ANNOTATIONS))
                .singleElement()
                .satisfies(sent -> assertThat(sent.value()).isInstanceOf(Heartbeat.class));
    }

    private static final class Unable implements TextAnnotator {
        @Override
        public String name() {
            return "unable";
        }

        @Override
        public boolean knows(String language) {
            return true;
        }

        @Override
        public Findings annotate(String text, String language) {
            throw new IllegalStateException("quotes the text: " + text);
        }
    }

    private List<ByteBuffer> play(List<Pulse> pulses, List<Instant> heartbeats) {
        stage.close();
        stage = newStage(new FirstWords());
        List<Instant> times = new ArrayList<>(heartbeats);
        times.add(START.plus(Duration.ofHours(4)));
        Instant before = Instant.MIN;
        for (Instant time : times) {
            for (Pulse pulse : pulses) {
                if (pulse.getEnd().isAfter(before) && !pulse.getEnd().isAfter(time)) {
                    stage.send(Topics.PULSES, pulse.getBrand(), pulse);
                }
            }
            heartbeat(time);
            before = time;
        }
        return stage.readBytes(Topics.ANNOTATIONS).stream()
                .filter(sent -> !new String(sent.key(), StandardCharsets.UTF_8).equals("0"))
                .map(sent -> ByteBuffer.wrap(sent.value()))
                .toList();
    }

    private static List<Pulse> randomPulses(Random random) {
        List<Pulse> pulses = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Instant start = START.plusSeconds(10L * random.nextInt(3 * 360 - 1));
            String id = String.valueOf(random.nextInt(150));
            pulses.add(Pulses.shares("post:twitter:" + i % 20 + "/" + i, start, 1)
                    .setEvidence(
                            List.of(Texts.complaint(id, start, random.nextDouble()), Texts.official("own" + id, start)))
                    .build());
        }
        return pulses;
    }

    private StageDriver newStage(TextAnnotator annotator) {
        return new StageDriver(new AnnotateStage(CONFIG, registry, annotator), registry);
    }

    private void send(String root, Instant start, Evidence text) {
        Pulse pulse = Pulses.shares(root, start, 1).setEvidence(List.of(text)).build();
        stage.send(Topics.PULSES, pulse.getBrand(), pulse);
    }

    private void heartbeat(Instant time) {
        stage.send(Topics.PULSES, "heartbeat", Heartbeats.at(time));
    }

    private List<Annotation> annotations() {
        return stage.read(Topics.ANNOTATIONS).stream()
                .map(TestRecord::value)
                .filter(Annotation.class::isInstance)
                .map(Annotation.class::cast)
                .toList();
    }

    private double count(String outcome) {
        return registry.get("flashover.annotate.texts")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
