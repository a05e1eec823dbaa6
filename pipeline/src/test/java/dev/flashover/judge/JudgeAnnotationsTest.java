package dev.flashover.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Annotation;
import dev.flashover.avro.Aspect;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Sentiment;
import dev.flashover.avro.SentimentSum;
import dev.flashover.avro.Story;
import dev.flashover.config.JudgeConfig;
import dev.flashover.fixture.Heartbeats;
import dev.flashover.fixture.Pulses;
import dev.flashover.playback.StageDriver;
import dev.flashover.wire.Topic;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How second looks go into stories, and that it does not show when they came. */
class JudgeAnnotationsTest {
    private static final Instant START = Instant.parse("2020-05-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ROOT = "post:twitter:1";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private StageDriver stage = newStage();

    @AfterEach
    void closeStage() {
        stage.close();
    }

    @Test
    void theTitleSaysWhatTheComplaintIsAbout() {
        // Given
        pulse(shared(ROOT, START));
        annotation(about(ROOT, START, "lost bag").setPersons(List.of("Linda")).build());
        annotation(about(ROOT, START, "lost bag").setId("2").build());

        // When
        passAll();

        // Then
        Story story = latest();
        assertThat(story.getTitle()).isEqualTo("“lost bag” – the lid of post:twitter:1 broke at once");
        assertThat(story.getAspects()).containsExactly(new Aspect("lost bag", 2));
        assertThat(story.getPersons()).containsExactly("Linda");
        assertThat(story.getAnnotator()).isEqualTo("test");
        assertThat(story.getUpdated()).isEqualTo(START.plus(Pulses.WINDOW).plus(PATIENCE));
    }

    @Test
    void theSecondOpinionReplacesTheFirstInTheStorysSum() {
        // Given
        pulse(Pulses.shares(ROOT, START, 2)
                .setSentiment(new SentimentSum(2, 0.5, 1.0))
                .build());
        annotation(about(ROOT, START)
                .setFirstSentiment(new Sentiment(0.25, 0.0, 0.75, "one"))
                .setSentiment(new Sentiment(0.75, 0.0, 0.25, "both"))
                .build());

        // When
        passAll();

        // Then
        assertThat(latest().getSentiment()).isEqualTo(new SentimentSum(2, 1.0, 0.5));
    }

    @Test
    void whatTheBrandSaysIsNoComplaint() {
        // Given
        pulse(shared(ROOT, START));
        annotation(about(ROOT, START, "delayed answer")
                .setOfficial(true)
                .setFirstSentiment(new Sentiment(0.25, 0.0, 0.75, "one"))
                .setSentiment(new Sentiment(0.75, 0.0, 0.25, "both"))
                .build());

        // When
        passAll();

        // Then
        Story story = latest();
        assertThat(story.getAspects()).isEmpty();
        assertThat(story.getSentiment().getNegative()).isZero();
    }

    @Test
    void whatManySayComesFirstAndTheLatestOfTheRarestGivesWay() {
        // Given
        pulse(shared(ROOT, START));
        for (int i = 0; i < 9; i++) {
            annotation(about(ROOT, START.plusSeconds(i), "aspect " + i, "rude staff")
                    .setId("id" + i)
                    .build());
        }

        // When
        passAll();

        // Then
        List<Aspect> aspects = latest().getAspects();
        assertThat(aspects)
                .extracting(Aspect::getPhrase)
                .containsExactly(
                        "rude staff",
                        "aspect 0",
                        "aspect 1",
                        "aspect 2",
                        "aspect 3",
                        "aspect 4",
                        "aspect 5",
                        "aspect 8");
        assertThat(aspects.get(0).getTexts()).isEqualTo(9);
    }

    @Test
    void anAnnotationOfAnUnknownRootChangesNothing() {
        // Given
        annotation(about("post:twitter:unknown", START, "lost bag").build());

        // When
        passAll();

        // Then
        assertThat(stage.read(Topics.STORIES)).isEmpty();
        assertThat(stage.read(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void pulsesWaitForTheAnnotationsThatBelongBeforeThem() {
        // Given
        pulse(shared(ROOT, START));

        // When
        beat(Topics.PULSES, START.plus(Duration.ofHours(1)));

        // Then
        assertThat(stage.read(Topics.STORIES)).isEmpty();
        beat(Topics.ANNOTATIONS, START.plus(Duration.ofHours(1)));
        assertThat(stage.read(Topics.STORIES)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void fastAndSlowAnnotatorsGiveTheSameBytes(long seed) {
        // Given
        Random random = new Random(seed);
        List<SpecificRecord> pulses = new ArrayList<>();
        List<SpecificRecord> annotations = new ArrayList<>();
        fill(random, pulses, annotations);
        List<ByteBuffer> slow = interleaved(pulses, annotations, new Random(0), 0);
        List<ByteBuffer> fast = interleaved(pulses, annotations, new Random(0), 1);

        // When
        List<ByteBuffer> mixed = interleaved(pulses, annotations, random, 0.5);

        // Then
        assertThat(slow).as("seed %d", seed).hasSizeGreaterThan(300);
        assertThat(fast).as("seed %d", seed).isEqualTo(slow);
        assertThat(mixed).as("seed %d", seed).isEqualTo(slow);
    }

    private static void fill(Random random, List<SpecificRecord> pulses, List<SpecificRecord> annotations) {
        Instant now = START;
        for (int i = 0; i < 200; i++) {
            now = now.plusSeconds(10L * (1 + random.nextInt(60)));
            String root = "post:twitter:" + random.nextInt(10);
            pulses.add(Pulses.shares(root, now, 1 + random.nextInt(30))
                    .setSentiment(new SentimentSum(3, 3 * random.nextDouble(), 0.1))
                    .build());
            annotations.add(about(root, now, "aspect " + random.nextInt(12))
                    .setId("id" + i)
                    .setFirstSentiment(new Sentiment(random.nextDouble(), 0.0, 0.1, "one"))
                    .setSentiment(new Sentiment(random.nextDouble(), 0.0, 0.2, "both"))
                    .build());
            if (i % 3 == 0) {
                Instant end = now.plus(Pulses.WINDOW);
                pulses.add(Heartbeats.at(end));
                annotations.add(Heartbeats.at(end.plus(PATIENCE)));
            }
        }
        pulses.add(Heartbeats.at(now.plus(Duration.ofDays(30))));
        annotations.add(Heartbeats.at(now.plus(Duration.ofDays(30)).plus(PATIENCE)));
    }

    /** Sends both topics, each in its order: the chance says which of them goes on. */
    private List<ByteBuffer> interleaved(
            List<SpecificRecord> pulses, List<SpecificRecord> annotations, Random random, double chance) {
        stage.close();
        stage = newStage();
        int pulse = 0;
        int annotation = 0;
        while (pulse < pulses.size() || annotation < annotations.size()) {
            boolean annotationNext =
                    annotation < annotations.size() && (pulse == pulses.size() || random.nextDouble() < chance);
            if (annotationNext) {
                send(Topics.ANNOTATIONS, annotations.get(annotation++));
            } else {
                send(Topics.PULSES, pulses.get(pulse++));
            }
        }
        List<ByteBuffer> output = new ArrayList<>();
        for (var topic : List.of(Topics.STORIES, Topics.ESCALATION_RISK)) {
            for (TestRecord<byte[], byte[]> sent : stage.readBytes(topic)) {
                output.add(sent.value() == null ? ByteBuffer.allocate(0) : ByteBuffer.wrap(sent.value()));
            }
        }
        return output;
    }

    private static Pulse shared(String root, Instant start) {
        return Pulses.shares(root, start, 1).build();
    }

    /** @param start of the pulse that brought the text */
    private static Annotation.Builder about(String root, Instant start, String... aspects) {
        return Annotation.newBuilder()
                .setBrand("acme")
                .setRoot(root)
                .setPlatform("twitter")
                .setId("1")
                .setTime(start.plus(Pulses.WINDOW).plus(PATIENCE))
                .setLanguage("en")
                .setOfficial(false)
                .setAspects(List.of(aspects))
                .setAnnotator("test");
    }

    private StageDriver newStage() {
        return new StageDriver(new JudgeStage(JudgeConfig.DEFAULTS, registry), registry);
    }

    private void pulse(Pulse pulse) {
        send(Topics.PULSES, pulse);
    }

    private void annotation(Annotation annotation) {
        send(Topics.ANNOTATIONS, annotation);
    }

    private void send(Topic<SpecificRecord> topic, SpecificRecord value) {
        stage.send(topic, value instanceof Heartbeat ? "0" : "acme", value);
    }

    private void beat(Topic<SpecificRecord> topic, Instant time) {
        send(topic, Heartbeats.at(time));
    }

    private void passAll() {
        beat(Topics.PULSES, START.plus(Duration.ofHours(1)));
        beat(Topics.ANNOTATIONS, START.plus(Duration.ofHours(1)));
    }

    private Story latest() {
        List<Story> stories =
                stage.read(Topics.STORIES).stream().map(TestRecord::value).toList();
        return stories.get(stories.size() - 1);
    }
}
