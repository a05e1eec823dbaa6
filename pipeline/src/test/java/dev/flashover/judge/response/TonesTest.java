package dev.flashover.judge.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.ReplyTone;
import dev.flashover.avro.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonesTest {
    @Test
    void joiningIsASemilatticeSoThatNeitherOrderNorRepetitionCounts() {
        for (Tone a : Tone.values()) {
            assertThat(Tones.joined(a, a)).isEqualTo(a);
            for (Tone b : Tone.values()) {
                assertThat(Tones.joined(a, b)).isEqualTo(Tones.joined(b, a)).isIn(a, b);
                for (Tone c : Tone.values()) {
                    assertThat(Tones.joined(Tones.joined(a, b), c)).isEqualTo(Tones.joined(a, Tones.joined(b, c)));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RUDE, SOLUTION, RUDE",
        "COPIED, RUDE, COPIED",
        "DEFLECTION, APOLOGY, DEFLECTION",
        "DEFLECTION, SOLUTION, SOLUTION",
        "APOLOGY, SOLUTION, SOLUTION",
        "EXPLANATION, APOLOGY, APOLOGY",
        "UNCLEAR, EXPLANATION, EXPLANATION"
    })
    void aSolutionMakesUpForADryAnswerAndNothingForAnInsult(Tone one, Tone other, Tone expected) {
        // When
        Tone joined = Tones.joined(one, other);

        // Then
        assertThat(joined).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.9, 0.1, 0.1, 0.1, 0.1, APOLOGY",
        "0.9, 0.9, 0.1, 0.1, 0.1, APOLOGY",
        "0.9, 0.1, 0.1, 0.6, 0.1, APOLOGY",
        "0.6, 0.1, 0.1, 0.9, 0.1, APOLOGY",
        "0.6, 0.1, 0.1, 0.1, 0.9, RUDE",
        "0.1, 0.9, 0.1, 0.6, 0.1, DEFLECTION",
        "0.9, 0.1, 0.6, 0.6, 0.1, SOLUTION",
        "0.1, 0.1, 0.1, 0.1, 0.9, RUDE",
        "0.1, 0.1, 0.1, 0.9, 0.6, RUDE",
        "0.7, 0.1, 0.1, 0.1, 0.6, APOLOGY",
        "0.1, 0.1, 0.7, 0.1, 0.6, SOLUTION",
        "0.4, 0.4, 0.4, 0.4, 0.4, UNCLEAR"
    })
    void aPostComesToWhatItProbablyDoes(
            double apology, double explanation, double solution, double deflection, double rude, Tone expected) {
        // When
        Tone tone = Tones.of(new ReplyTone(apology, explanation, solution, deflection, rude, 0.0));

        // Then
        assertThat(tone).isEqualTo(expected);
    }

    @Test
    void whatCannotBeToldIsUnclear() {
        // When
        Tone tone = Tones.of(null);

        // Then
        assertThat(tone).isEqualTo(Tone.UNCLEAR);
    }
}
