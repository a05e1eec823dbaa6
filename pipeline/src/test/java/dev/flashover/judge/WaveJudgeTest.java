package dev.flashover.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Change;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Level;
import dev.flashover.avro.Reason;
import dev.flashover.avro.SentimentSum;
import dev.flashover.avro.Story;
import dev.flashover.avro.StoryKind;
import dev.flashover.config.JudgeConfig;
import dev.flashover.fixture.Heartbeats;
import dev.flashover.fixture.Pulses;
import dev.flashover.playback.StageDriver;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaveJudgeTest {
    private static final Instant START = Instant.parse("2020-05-01T12:00:00Z");
    private static final Instant STORM = START.plus(Duration.ofDays(4));
    private static final Duration STEP = Duration.ofMinutes(10);
    private static final int USUAL = 4;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StageDriver stage = new StageDriver(new JudgeStage(JudgeConfig.DEFAULTS, registry), registry);

    @AfterEach
    void closeStage() {
        stage.close();
    }

    @Test
    void anOrdinaryWeekBringsNoWave() {
        // When
        play(START, START.plus(Duration.ofDays(7)), USUAL, 0.6);

        // Then
        assertThat(waves()).isEmpty();
    }

    @Test
    void aStormOfComplaintsOpensOneWaveAndSaysWhy() {
        // Given
        play(START, STORM, USUAL, 0.3);

        // When
        play(STORM, STORM.plus(Duration.ofHours(6)), 80, 0.8);

        // Then
        List<EscalationRisk> events = waves();
        assertThat(events)
                .extracting(event -> event.getStory().getId())
                .hasSizeGreaterThan(0)
                .containsOnly(events.get(0).getStory().getId());
        EscalationRisk opened = events.get(0);
        assertThat(opened.getChange()).isEqualTo(Change.OPENED);
        assertThat(opened.getLevel()).isEqualTo(Level.ELEVATED);
        assertThat(opened.getTime()).isBefore(STORM.plus(Duration.ofHours(1)));
        assertThat(opened.getProbability()).isBetween(0.95, 1.0);
        assertThat(opened.getStory().getTitle())
                .startsWith("Wave: ")
                .endsWith("times the usual mentions in the last hour");
        assertThat(opened.getReasons()).extracting(Reason::getFeature).containsExactly("volume", "harm", "breadth");
        assertThat(events).extracting(EscalationRisk::getId).doesNotHaveDuplicates();
        assertThat(events.get(events.size() - 1).getLevel()).isEqualTo(Level.CRITICAL);
    }

    @Test
    void aWaveOfPraiseIsOnlyWatched() {
        // Given
        play(START, STORM, USUAL, 0.3);

        // When
        play(STORM, STORM.plus(Duration.ofHours(6)), 80, 0.05);

        // Then
        assertThat(waves())
                .singleElement()
                .satisfies(event -> assertThat(event.getLevel()).isEqualTo(Level.WATCH));
    }

    @Test
    void theFirstFewAngryMentionsDoNotRaiseAWave() {
        // Given
        play(START, STORM, USUAL, 0.3);

        // When
        play(STORM, STORM.plus(Duration.ofMinutes(30)), Duration.ofSeconds(10), 3, 0.9);

        // Then
        List<EscalationRisk> events = waves();
        assertThat(events).extracting(EscalationRisk::getLevel).startsWith(Level.WATCH, Level.ELEVATED);
        assertThat(events.get(0).getStory().getMentions()).isLessThan(10);
        assertThat(events.get(1).getStory().getMentions()).isBetween(10L, 12L);
    }

    @Test
    void aWaveEndsWhenTheVolumeIsOrdinaryAgain() {
        // Given
        play(START, STORM, USUAL, 0.3);
        play(STORM, STORM.plus(Duration.ofHours(2)), 80, 0.8);
        Instant calm = STORM.plus(Duration.ofHours(2));
        waves();

        // When
        play(calm, calm.plus(Duration.ofDays(3)), USUAL, 0.3);

        // Then
        assertThat(waves()).singleElement().satisfies(event -> {
            assertThat(event.getChange()).isEqualTo(Change.RESOLVED);
            assertThat(event.getStory().getClosed()).isTrue();
            assertThat(event.getStory().getPeak()).isNotEqualTo(Level.QUIET);
        });
    }

    @Test
    void aWaveShowsAFewOfItsMentions() {
        // Given
        play(START, STORM, USUAL, 0.3);

        // When
        play(STORM, STORM.plus(Duration.ofHours(3)), 80, 0.8);

        // Then
        List<Story> published = stage.read(Topics.STORIES).stream()
                .map(TestRecord::value)
                .filter(story -> story != null && story.getKind() == StoryKind.WAVE)
                .toList();
        Story wave = published.get(published.size() - 1);
        assertThat(wave.getEvidence())
                .hasSize(5)
                .allSatisfy(evidence -> assertThat(evidence.getTime()).isAfterOrEqualTo(STORM));
        assertThat(wave.getMentions()).isGreaterThan(1_000);
        assertThat(wave.getVelocity())
                .extracting(velocity -> velocity.getWindow())
                .contains("PT5M", "PT24H");
    }

    private void play(Instant from, Instant to, int mentions, double negative) {
        play(from, to, STEP, mentions, negative);
    }

    private void play(Instant from, Instant to, Duration step, int mentions, double negative) {
        for (Instant time = from; time.isBefore(to); time = time.plus(step)) {
            stage.send(
                    Topics.PULSES,
                    "acme",
                    Pulses.shares("post:twitter:" + time.getEpochSecond(), time, mentions)
                            .setShares(0)
                            .setOriginals(mentions)
                            .setSentiment(new SentimentSum(mentions, negative * mentions, (1 - negative) * mentions))
                            .build());
        }
        stage.send(Topics.PULSES, "heartbeat", Heartbeats.at(to));
        stage.send(Topics.ANNOTATIONS, "0", Heartbeats.at(to));
    }

    private List<EscalationRisk> waves() {
        return stage.read(Topics.ESCALATION_RISK).stream()
                .map(TestRecord::value)
                .filter(event -> event.getStory().getKind() == StoryKind.WAVE)
                .toList();
    }
}
