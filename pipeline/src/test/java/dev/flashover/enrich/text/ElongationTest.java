package dev.flashover.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElongationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "sooooo good|soo good|1",
                "SOOoo baaaad|SOO baad|2",
                "too good|too good|0",
                "1000!!!|1000!!!|0",
                "многооо лошооо|многоо лошоо|2",
                "aaabbbaaa|aabbaa|3",
                "''|''|0",
            })
    void drawnOutLettersAreSqueezedToTwo(String text, String expected, int runs) {
        // When
        Elongation elongation = Elongation.of(text);

        // Then
        assertThat(elongation).isEqualTo(new Elongation(expected, runs));
    }
}
