package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import dev.flashover.avro.Verdict;
import dev.flashover.fixture.Pulses;
import dev.flashover.judge.story.StoryFacts;
import dev.flashover.train.Cascade;
import dev.flashover.train.Cascade.Share;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CascadeTraceTest {
    private static final long START = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final double LARGE = 60;

    /** A share a minute, the root not counted. */
    private final Cascade cascade = new Cascade(
            "set",
            "cascade",
            START,
            null,
            IntStream.rangeClosed(1, 80)
                    .mapToObj(minute -> new Share(START + minute * MINUTE, "author-" + minute, null, false))
                    .toList());

    private final CascadeTrace trace = new CascadeTrace(cascade, LARGE);

    @Test
    void probabilitiesCountBeforeHalfOfTheLargeSizeOnly() {
        // Given
        trace.take(state("first", 10, 0.2));
        trace.take(state("first", 30, 0.5));

        // When
        trace.take(state("first", 31, 0.9));

        // Then
        assertThat(trace.firstHour().highest())
                .as("29 shares had come before the 30th minute")
                .isEqualTo(0.5);
        assertThat(trace.anyTime().highest()).isEqualTo(0.5);
        assertThat(trace.counts().highest()).isEqualTo(29);
    }

    @Test
    void theStateAtOneHourIsTheLastOneWithinIt() {
        // Given
        trace.take(state("first", 59, 0.2));
        trace.take(state("first", 60, 0.3));

        // When
        trace.take(state("first", 61, 0.4));

        // Then
        assertThat(trace.atOneHour()).map(Story::getProbability).hasValue(0.3);
    }

    @Test
    void theStateAtASizeIsTheFirstWithSoManySharesBesideTheRoot() {
        // Given
        trace.take(state("first", 25, 0.2));
        trace.take(state("first", 26, 0.3));

        // When
        trace.take(state("first", 27, 0.4));

        // Then
        assertThat(trace.atSize(25)).map(Story::getProbability).hasValue(0.3);
        assertThat(trace.atSize(100)).isEmpty();
    }

    @Test
    void aVerdictIsRememberedAlsoWhenItIsTakenBack() {
        // Given
        Story comforting = state("first", 10, 0.01);
        comforting.setVerdict(Verdict.WILL_NOT_SPREAD);
        trace.take(comforting);

        // When
        trace.take(state("first", 20, 0.2));

        // Then
        assertThat(trace.comforted()).isTrue();
    }

    /** The state after so many minutes, in which the root and the shares before are counted. */
    private Story state(String id, int minute, double probability) {
        Pulse pulse = Pulses.shares("post:set:cascade", Instant.ofEpochMilli(START), 1)
                .build();
        Story story = StoryFacts.open(pulse);
        story.setId("acme:" + id);
        story.setUpdated(Instant.ofEpochMilli(START + minute * MINUTE));
        story.setMentions(minute);
        story.setProbability(probability);
        return story;
    }
}
