package dev.flashover.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Change;
import dev.flashover.avro.CounterGrowth;
import dev.flashover.avro.DeadLetterReason;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Level;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.SentimentSum;
import dev.flashover.avro.Story;
import dev.flashover.config.JudgeConfig;
import dev.flashover.fixture.Heartbeats;
import dev.flashover.fixture.Pulses;
import dev.flashover.playback.StageDriver;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeStageTest {
    private static final Instant START = Instant.parse("2020-05-01T12:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private StageDriver stage = newStage();

    @AfterEach
    void closeStage() {
        stage.close();
    }

    @Test
    void staysQuietOnAComplaintThatNobodyPassesOn() {
        // Given
        send(Pulses.shares("post:twitter:1", START, 1).build());

        // When
        heartbeat(START.plus(Duration.ofDays(2)));

        // Then
        assertThat(stage.read(Topics.ESCALATION_RISK)).isEmpty();
        assertThat(stories()).singleElement().satisfies(story -> {
            assertThat(story.getLevel()).isEqualTo(Level.QUIET);
            assertThat(story.getTitle()).isEqualTo("the lid of post:twitter:1 broke at once");
        });
    }

    @Test
    void raisesAStormOnceAndSaysWhy() {
        // Given
        storm("post:twitter:1");

        // When
        heartbeat(START.plus(Duration.ofHours(2)));

        // Then
        List<EscalationRisk> events = events();
        assertThat(events).extracting(EscalationRisk::getLevel).contains(Level.CRITICAL);
        assertThat(events).extracting(EscalationRisk::getId).doesNotHaveDuplicates();
        assertThat(events)
                .filteredOn(event -> event.getChange() != Change.UPDATED)
                .allSatisfy(event -> assertThat(event.getLevel()).isNotEqualTo(event.getPrevious()));
        assertThat(events.get(0).getChange()).isEqualTo(Change.OPENED);
        assertThat(events.get(0).getReasons().get(0).getFeature()).isEqualTo("growth");
    }

    @Test
    void coolsDownAndResolvesOnHeartbeatsAlone() {
        // Given
        storm("post:twitter:1");
        heartbeat(START.plus(Duration.ofHours(2)));
        stage.read(Topics.ESCALATION_RISK);

        // When
        heartbeat(START.plus(Duration.ofDays(20)));

        // Then
        List<EscalationRisk> events = events();
        assertThat(events).isNotEmpty();
        assertThat(events.get(events.size() - 1).getChange()).isEqualTo(Change.RESOLVED);
        List<Story> stories = stories();
        assertThat(stories.get(stories.size() - 1).getClosed()).isTrue();
    }

    @Test
    void withdrawsAStoryThatNeverRose() {
        // Given
        send(Pulses.shares("post:twitter:1", START, 1).build());
        heartbeat(START.plusSeconds(60));
        stage.read(Topics.STORIES);

        // When
        heartbeat(START.plus(Duration.ofDays(20)));

        // Then
        assertThat(stage.read(Topics.STORIES))
                .singleElement()
                .satisfies(sent -> assertThat(sent.value()).isNull());
    }

    @Test
    void joinsARootThatGoesByAnAliasOfAStory() {
        // Given
        send(Pulses.shares("link:example.com/song", START, 2)
                .setAliases(List.of("post:twitter:7"))
                .build());
        send(Pulses.shares("post:twitter:7", START.plusSeconds(10), 3).build());

        // When
        heartbeat(START.plusSeconds(60));

        // Then
        List<Story> stories = stories();
        assertThat(stories)
                .extracting(Story::getId)
                .hasSize(2)
                .containsOnly(stories.get(0).getId());
        assertThat(stories.get(1).getMentions()).isEqualTo(5);
    }

    @Test
    void remembersWhenTheBrandFirstAnswered() {
        // Given
        Instant answered = START.plusSeconds(300);
        send(Pulses.shares("post:twitter:1", START, 4).build());
        send(Pulses.shares("post:twitter:1", answered, 0)
                .setOfficial(1)
                .setFirstOfficialReply(answered)
                .build());

        // When
        heartbeat(START.plusSeconds(600));

        // Then
        List<Story> stories = stories();
        assertThat(stories.get(stories.size() - 1).getFirstReply()).isEqualTo(answered);
    }

    @Test
    void seesAStormThatShowsOnlyInCounters() {
        // Given
        for (int minute = 0; minute < 360; minute += 10) {
            send(Pulses.shares(
                            "link:youtube.com/watch?v=x", START.plus(Duration.ofMinutes(minute)), minute == 0 ? 1 : 0)
                    .setUpdates(minute == 0 ? 0 : 1)
                    .setGrowth(new CounterGrowth(minute * 40L, minute * 2L, 0L, minute / 2L))
                    .setGrowthSince(START.plus(Duration.ofMinutes(minute - 10L)))
                    .build());
        }

        // When
        heartbeat(START.plus(Duration.ofHours(7)));

        // Then
        assertThat(events()).extracting(EscalationRisk::getLevel).contains(Level.ELEVATED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neitherOrderNorTheRhythmOfHeartbeatsMatters(long seed) {
        // Given
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<Pulse> pulses = randomPulses(random);
        List<Sent> once = play(pulses, List.of(START.plus(Duration.ofDays(12))));
        List<Pulse> shuffled = new ArrayList<>(pulses);
        Collections.shuffle(shuffled, random);
        List<Instant> often = random.longs(200, 0, Duration.ofDays(12).toSeconds())
                .sorted()
                .mapToObj(START::plusSeconds)
                .toList();

        // When
        List<Sent> again = play(shuffled, often);

        // Then
        assertThat(once).hasSizeGreaterThan(100);
        assertThat(again).isEqualTo(once);
    }

    @Test
    void sendsWhatIsNoPulseToTheDeadLetters() {
        // Given
        Story stranger = dev.flashover.judge.story.StoryFacts.open(
                Pulses.shares("post:twitter:1", START, 1).build());

        // When
        stage.send(Topics.PULSES, "acme", stranger);

        // Then
        assertThat(stage.read(Topics.DEAD_LETTERS))
                .singleElement()
                .satisfies(sent -> assertThat(sent.value().getReason()).isEqualTo(DeadLetterReason.FAILED));
    }

    private record Sent(String topic, String key, int valueHash, String headers, Instant time) {}

    /** Sends pulses before the heartbeat that passes them, in the order given among those. */
    private List<Sent> play(List<Pulse> pulses, List<Instant> heartbeats) {
        stage.close();
        stage = newStage();
        List<Instant> times = new ArrayList<>(heartbeats);
        times.add(START.plus(Duration.ofDays(12)));
        Instant before = Instant.MIN;
        for (Instant time : times) {
            for (Pulse pulse : pulses) {
                if (pulse.getEnd().isAfter(before) && !pulse.getEnd().isAfter(time)) {
                    send(pulse);
                }
            }
            heartbeat(time);
            before = time;
        }
        List<Sent> sent = new ArrayList<>();
        for (var topic : List.of(Topics.STORIES, Topics.ESCALATION_RISK)) {
            for (TestRecord<byte[], byte[]> each : stage.readBytes(topic)) {
                sent.add(new Sent(
                        topic.name(),
                        new String(each.key(), StandardCharsets.UTF_8),
                        Arrays.hashCode(each.value()),
                        each.headers().toString(),
                        each.getRecordTime()));
            }
        }
        return sent;
    }

    private static List<Pulse> randomPulses(Random random) {
        List<Pulse> pulses = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            String root = "post:twitter:" + random.nextInt(12);
            Instant start = START.plusSeconds(10L * random.nextInt(30_000));
            if (pulses.stream()
                    .noneMatch(p -> p.getRoot().equals(root) && p.getStart().equals(start))) {
                pulses.add(Pulses.shares(root, start, random.nextInt(40))
                        .setSentiment(new SentimentSum(3, random.nextDouble() * 3, 0.1))
                        .setPlatforms(Map.of("twitter", 2, "facebook", 1 + random.nextInt(3)))
                        .setAliases(List.of("link:example.com/" + random.nextInt(30)))
                        .build());
            }
        }
        return pulses;
    }

    private void storm(String root) {
        for (int i = 0; i < 180; i++) {
            send(Pulses.shares(root, START.plusSeconds(20L * i), 1 + i / 10).build());
        }
    }

    private StageDriver newStage() {
        return new StageDriver(new JudgeStage(JudgeConfig.DEFAULTS, registry), registry);
    }

    private void send(Pulse pulse) {
        stage.send(Topics.PULSES, pulse.getBrand(), pulse);
    }

    private void heartbeat(Instant time) {
        stage.send(Topics.PULSES, "heartbeat", Heartbeats.at(time));
        stage.send(Topics.ANNOTATIONS, "0", Heartbeats.at(time));
    }

    private List<EscalationRisk> events() {
        return stage.read(Topics.ESCALATION_RISK).stream()
                .map(TestRecord::value)
                .toList();
    }

    private List<Story> stories() {
        return stage.read(Topics.STORIES).stream()
                .map(TestRecord::value)
                .filter(story -> story != null)
                .toList();
    }
}
