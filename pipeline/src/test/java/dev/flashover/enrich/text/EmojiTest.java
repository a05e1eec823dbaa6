package dev.flashover.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmojiTest {
    @ParameterizedTest
    @CsvSource({"😀, true", "🫡, true", "🥹, true", "☀, true", "a, false", "!, false", "ж, false", "中, false"})
    void pictographsOfTodayAndTomorrowAreKnown(String text, boolean expected) {
        // When
        boolean pictographic = Emoji.isPictographic(text.codePointAt(0));

        // Then
        assertThat(pictographic).isEqualTo(expected);
    }
}
