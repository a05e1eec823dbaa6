package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterTableTest {
    @ParameterizedTest
    @CsvSource({
        "0020, 0", "00A0, 0", "000A, 0", "3000, 0", "0061, 1", "0416, 1", "0967, 1", "005F, 1", "0301, 1", "093E, 1",
        "FFFD, 1", "6700, 2", "30AB, 2", "0E01, 2", "1780, 2", "002E, 3", "00BF, 3", "20AC, 3", "2014, 3", "2600, 4",
        "D83D, 4", "200B, 5", "0000, 5", "FE0F, 5"
    })
    void everyCharacterIsOfOneKind(String codePoint, byte expected) {
        // When
        byte kind = CharacterTable.kind((char) Integer.parseInt(codePoint, 16));

        // Then
        assertThat(kind).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "é, e", "Ș, s", "ß, ss", "æ, ae", "ø, o", "Đ, d", "ł, l", "ı, i", "й, и", "Ё, е", "ώ, ω", "ﬁ, fi", "Ａ, a",
        "آ, ا", "ى, ي", "ة, ه", "ế, e"
    })
    void lettersAreFoldedToTheirBase(char letter, String expected) {
        // When
        String folded = CharacterTable.fold(CharacterTable.lower(letter));

        // Then
        assertThat(folded).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"a", "ж", "ि", "की", "한", "最", "の"})
    void lettersThatMeanSomethingElseWithoutTheirMarksAreLeftAlone(String word) {
        // When
        String folded = CharacterTable.fold(word.charAt(word.length() - 1));

        // Then
        assertThat(folded).isNull();
    }
}
