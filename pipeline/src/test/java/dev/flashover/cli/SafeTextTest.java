package dev.flashover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {
    @Test
    void anEscapeSequenceLosesItsEscape() {
        // When
        var safe = SafeText.of("\u001b[31mred\u001b]0;title\u0007 \u009b2J");

        // Then
        assertThat(safe).isEqualTo("[31mred]0;title 2J");
    }

    @Test
    void linesBecomeOne() {
        // When
        var safe = SafeText.of("one\r\ntwo\u2028three\tfour");

        // Then
        assertThat(safe).isEqualTo("one two three four");
    }

    @Test
    void whatTurnsTheDirectionOfTextOrHidesGoes() {
        // When
        var safe = SafeText.of("a\u202eb\u2066c\u200bd\ufeffe\ud800f");

        // Then
        assertThat(safe).isEqualTo("abcdef");
    }

    @Test
    void scriptsAccentsAndEmojiStay() {
        // Given
        var text = "não 是 مرحبا 👩\u200d👧 nemulțumit";

        // When
        var safe = SafeText.of(text);

        // Then
        assertThat(safe).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"abcdef,6,abcdef", "abcdefg,6,abcde…", "ab 👩👩👩,5,ab 👩…", "abc def,5,abc…"})
    void aLongTextIsCutBetweenCharacters(String text, int length, String cut) {
        // When
        var safe = SafeText.of(text, length);

        // Then
        assertThat(safe).isEqualTo(cut);
    }
}
