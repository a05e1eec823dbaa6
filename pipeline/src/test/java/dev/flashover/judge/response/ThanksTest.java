package dev.flashover.judge.response;

import static dev.flashover.judge.response.Answers.NOON;
import static dev.flashover.judge.response.Answers.answer;
import static dev.flashover.judge.response.Answers.pulse;
import static dev.flashover.judge.response.Answers.saidByAnna;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import dev.flashover.avro.Tone;
import dev.flashover.avro.state.ResponseMemory;
import dev.flashover.judge.spread.Gain;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThanksTest {
    private static final Instant LATER = NOON.plus(Duration.ofHours(3));

    private final Story story = Answers.story("a");
    private final ResponseMemory memory = Answers.memory();

    @ParameterizedTest
    @CsvSource({"SOLUTION, true", "APOLOGY, true", "UNCLEAR, true", "DEFLECTION, false", "RUDE, false"})
    void thanksOfTheOneWhoComplainedResolveAStoryIfTheAnswerGivesCause(Tone answer, boolean resolved) {
        // Given
        add(pulse(LATER, List.of(answer("1", LATER, answer))));

        // When
        add(saidByAnna(LATER.plusSeconds(600), 0.1, true));

        // Then
        assertThat(story.getResolvedBy() != null).isEqualTo(resolved);
    }

    @Test
    void thanksBeforeAnyAnswerResolveNothing() {
        // Given
        Pulse thanks = saidByAnna(LATER, 0.1, true);

        // When
        add(thanks);

        // Then
        assertThat(story.getResolvedBy()).isNull();
    }

    @Test
    void aFurtherComplaintOfTheSamePersonTakesTheThanksBack() {
        // Given
        add(pulse(LATER, List.of(answer("1", LATER, Tone.APOLOGY))));
        add(saidByAnna(LATER.plusSeconds(600), 0.1, true));

        // When
        add(saidByAnna(LATER.plusSeconds(6_000), 0.9, false));

        // Then
        assertThat(story.getResolvedBy()).isNull();
    }

    private void add(Pulse pulse) {
        Responses.add(story, memory, Answers.replies(), pulse, Gain.NONE, 4);
    }
}
