package dev.flashover.judge.response;

import static dev.flashover.judge.response.Answers.NOON;
import static dev.flashover.judge.response.Answers.answer;
import static dev.flashover.judge.response.Answers.pulse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Story;
import dev.flashover.avro.Tone;
import dev.flashover.avro.state.ResponseMemory;
import dev.flashover.judge.spread.Gain;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseViewTest {
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(90));

    private final Story story = Answers.story("a");
    private final ResponseMemory memory = Answers.memory();

    @Test
    void silenceGoesOnUntilSomebodyAnswers() {
        // When
        ResponseView silent = ResponseView.of(
                story, memory, NOON.plus(Duration.ofMinutes(250)).toEpochMilli());

        // Then
        assertThat(silent.firstReply()).isNull();
        assertThat(silent.tone()).isNull();
        assertThat(silent.silence()).isEqualTo(Duration.ofMinutes(250));
        assertThat(silent.sentence()).isEqualTo("The brand has been silent for 4.2 hours.");
    }

    @ParameterizedTest
    @CsvSource({
        "UNCLEAR, The brand answered after 90 minutes.",
        "APOLOGY, The brand answered after 90 minutes with an apology.",
        "EXPLANATION, The brand answered after 90 minutes with an explanation.",
        "SOLUTION, The brand answered after 90 minutes with a solution.",
        "DEFLECTION, The brand answered after 90 minutes and evaded the question.",
        "RUDE, The brand answered after 90 minutes rudely."
    })
    void anAnswerIsDescribed(Tone tone, String sentence) {
        // Given
        add(tone, LATER);

        // When
        ResponseView view = view(LATER.plus(Duration.ofDays(1)));

        // Then
        assertThat(view.firstReply()).isEqualTo(view.silence()).isEqualTo(Duration.ofMinutes(90));
        assertThat(view.tone()).isEqualTo(tone);
        assertThat(view.solved()).isEqualTo(tone == Tone.SOLUTION);
        assertThat(view.apologised()).isEqualTo(tone == Tone.APOLOGY);
        assertThat(sentence).isEqualTo(view.sentence().replaceFirst(";.*", "."));
    }

    @Test
    void doubtsAboutAnApologyAndWhatBecameOfTheStoryAreTold() {
        // Given
        add(Tone.RUDE, LATER);
        add(Tone.APOLOGY, LATER);
        Responses.add(
                story,
                memory,
                Answers.replies(),
                Answers.talk(LATER.plus(Duration.ofMinutes(50)), 30, Map.of("c:copied-text", 9)),
                new Gain(30, 0),
                4);

        // When
        ResponseView view = view(LATER.plus(Duration.ofHours(1)));

        // Then
        assertThat(view.foundOut()).isTrue();
        assertThat(view.sentence())
                .startsWith("The brand answered after 90 minutes; people say that its apology is copied or not meant; ")
                .endsWith(" share-equivalents an hour since its latest answer, 12 in the hour before.");
    }

    private void add(Tone tone, Instant time) {
        Responses.add(
                story, memory, Answers.replies(), pulse(time, List.of(answer(tone.name(), time, tone))), Gain.NONE, 12);
    }

    private ResponseView view(Instant now) {
        return ResponseView.of(story, memory, now.toEpochMilli());
    }
}
