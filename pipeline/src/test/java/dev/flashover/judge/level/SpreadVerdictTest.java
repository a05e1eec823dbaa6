package dev.flashover.judge.level;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Level;
import dev.flashover.avro.Story;
import dev.flashover.avro.Verdict;
import dev.flashover.fixture.Pulses;
import dev.flashover.judge.story.StoryFacts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpreadVerdictTest {
    private static final Instant START = Instant.parse("2020-05-01T12:00:00Z");
    private static final long LATER = START.plusSeconds(10_800).toEpochMilli();
    private static final long GROWN = START.plusSeconds(3_600).toEpochMilli();

    private final Story story = StoryFacts.open(Pulses.shares("r", START, 1).build());

    @Test
    void isSaidOfAStoryThatDrewAttention() {
        // Given
        story.setSpread(10);
        story.setProbability(0.01);

        // When
        Verdict verdict = SpreadVerdict.decide(story, GROWN, LATER);

        // Then
        assertThat(verdict).isEqualTo(Verdict.WILL_NOT_SPREAD);
    }

    @Test
    void isSaidOfASmallStoryThatTheBrandAnswered() {
        // Given
        story.setSpread(2);
        story.setReplies(1);
        story.setProbability(0.01);

        // When
        Verdict verdict = SpreadVerdict.decide(story, GROWN, LATER);

        // Then
        assertThat(verdict).isEqualTo(Verdict.WILL_NOT_SPREAD);
    }

    @Test
    void isNotSaidOfWhatNobodyWorriesAbout() {
        // Given
        story.setSpread(2);
        story.setProbability(0.01);

        // When
        Verdict verdict = SpreadVerdict.decide(story, GROWN, LATER);

        // Then
        assertThat(verdict).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void isNotSaidOfAStoryThatGrewWithinTheLastTwoHours() {
        // Given
        story.setPeak(Level.WATCH);
        story.setProbability(0.01);

        // When
        Verdict verdict = SpreadVerdict.decide(story, GROWN, LATER - 1);

        // Then
        assertThat(verdict).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void isNotTakenBackBecauseTheStoryGrew() {
        // Given
        story.setSpread(20);
        story.setVerdict(Verdict.WILL_NOT_SPREAD);
        story.setProbability(0.04);

        // When
        Verdict verdict = SpreadVerdict.decide(story, LATER, LATER);

        // Then
        assertThat(verdict).isEqualTo(Verdict.WILL_NOT_SPREAD);
    }

    @Test
    void isLookedForAfterTwoHoursAndWheneverTheSilenceHasDoubled() {
        // Given
        story.setSpread(20);
        story.setProbability(0.3);

        // When
        long first = SpreadVerdict.due(story, GROWN, GROWN);

        // Then
        assertThat(first).isEqualTo(LATER);
        assertThat(SpreadVerdict.due(story, GROWN, first)).isEqualTo(GROWN + 2 * (LATER - GROWN));
    }

    @Test
    void isNotLookedForOnceItIsSaidOrWhereNobodyWorries() {
        // Given
        Story said = StoryFacts.open(Pulses.shares("r", START, 1).build());
        said.setSpread(20);
        said.setVerdict(Verdict.WILL_NOT_SPREAD);

        // When
        long due = SpreadVerdict.due(said, GROWN, LATER);

        // Then
        assertThat(due).isEqualTo(Long.MAX_VALUE);
        assertThat(SpreadVerdict.due(story, GROWN, LATER)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void isTakenBackOnlyWhenTheProbabilityHasRisenWell() {
        // Given
        story.setSpread(20);
        story.setVerdict(Verdict.WILL_NOT_SPREAD);
        story.setProbability(0.04);

        // When
        Verdict slightly = SpreadVerdict.decide(story, GROWN, LATER);

        // Then
        assertThat(slightly).isEqualTo(Verdict.WILL_NOT_SPREAD);
        story.setProbability(0.06);
        assertThat(SpreadVerdict.decide(story, GROWN, LATER)).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void isNotSaidOfAStoryThatHasSpread() {
        // Given
        story.setCrisisSize(500);
        story.setSpread(600);
        story.setProbability(0.01);

        // When
        Verdict verdict = SpreadVerdict.decide(story, GROWN, LATER);

        // Then
        assertThat(verdict).isEqualTo(Verdict.UNDECIDED);
    }
}
