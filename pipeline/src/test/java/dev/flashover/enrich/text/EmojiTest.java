package dev.flashover.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTest {
    @ParameterizedTest
    @CsvSource({
        "👍, 👍",
        "👍🏽, 👍",
        "❤️, ❤",
        "❤, ❤",
        "🤷🏻‍♀️, 🤷",
        "👨‍👩‍👧, 👨‍👩‍👧",
        "🏳️‍🌈, 🏳‍🌈",
        "🇧🇬, 🇧🇬",
        "1️⃣, 1⃣",
        "©️, ©",
        "🫠, 🫠",
    })
    void aSequenceIsOneEmojiAndItsVariantsHaveOneBase(String sequence, String base) {
        // Given
        String text = sequence + "🇷🇴 and more";

        // When
        int end = Emoji.end(text, 0);

        // Then
        assertThat(text.substring(0, end)).isEqualTo(sequence);
        assertThat(Emoji.base(text, 0, end)).isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "#tag", "é", "™", "©", "…", "日", "\u200D", "\uFE0F"})
    void nothingElseIsOne(String text) {
        // When
        int end = Emoji.end(text, 0);

        // Then
        assertThat(end).isZero();
    }

    @Test
    void aTruncatedSequenceEndsWithTheText() {
        // Given
        String text = "👨‍";

        // When
        int end = Emoji.end(text, 0);

        // Then
        assertThat(text.substring(0, end)).isEqualTo("👨");
    }
}
