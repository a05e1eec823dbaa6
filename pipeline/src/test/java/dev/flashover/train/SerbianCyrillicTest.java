package dev.flashover.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerbianCyrillicTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ljubav, konj i džem! | љубав, коњ и џем!",
                "ČEKAM ŠEST ĆEVAPA | чекам шест ћевапа",
                "đak živi @acme 5 | ђак живи @ацме 5",
                "љубав | љубав",
            })
    void everyLetterHasItsCounterpart(String latin, String expected) {
        // When
        String cyrillic = SerbianCyrillic.of(latin);

        // Then
        assertThat(cyrillic).isEqualTo(expected);
    }
}
