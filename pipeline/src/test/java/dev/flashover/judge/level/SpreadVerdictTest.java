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
    private static final long LATER = START.plusSeconds(3_600).toEpochMilli();

    private final Story story = StoryFacts.open(Pulses.shares("r", START, 1).build());

    @Test
    void isSaidOfAStoryThatDrewAttention() {
        // Given
        story.setSpread(10);
        story.setProbability(0.01);

        // When
        Verdict verdict = SpreadVerdict.decide(story, LATER);

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
        Verdict verdict = SpreadVerdict.decide(story, LATER);

        // Then
        assertThat(verdict).isEqualTo(Verdict.WILL_NOT_SPREAD);
    }

    @Test
    void isNotSaidOfWhatNobodyWorriesAbout() {
        // Given
        story.setSpread(2);
        story.setProbability(0.01);

        // When
        Verdict verdict = SpreadVerdict.decide(story, LATER);

        // Then
        assertThat(verdict).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void isNotSaidTooEarly() {
        // Given
        story.setPeak(Level.WATCH);
        story.setProbability(0.01);

        // When
        Verdict verdict = SpreadVerdict.decide(story, START.plusSeconds(1_799).toEpochMilli());

        // Then
        assertThat(verdict).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void isTakenBackOnlyWhenTheProbabilityHasRisenWell() {
        // Given
        story.setSpread(20);
        story.setVerdict(Verdict.WILL_NOT_SPREAD);
        story.setProbability(0.04);

        // When
        Verdict slightly = SpreadVerdict.decide(story, LATER);

        // Then
        assertThat(slightly).isEqualTo(Verdict.WILL_NOT_SPREAD);
        story.setProbability(0.06);
        assertThat(SpreadVerdict.decide(story, LATER)).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void isNotSaidOfAStoryThatHasSpread() {
        // Given
        story.setCrisisSize(500);
        story.setSpread(600);
        story.setProbability(0.01);

        // When
        Verdict verdict = SpreadVerdict.decide(story, LATER);

        // Then
        assertThat(verdict).isEqualTo(Verdict.UNDECIDED);
    }
}
