package dev.flashover.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sunt nemulțumită și plec! | Sunt nemul?umit? ?i plec!",
                "Ужасно, 5 дней | ??????, 5 ????",
                "सेवा | ????",
                "5 € – 👍🏽 it’s ok | 5 € – 👍🏽 it’s ok",
                "plain? | plain?",
            })
    void destroyedTextHasNoLetterThatAsciiLacks(String text, String expected) {
        // When
        String damaged = Damage.destroyed(text);

        // Then
        assertThat(damaged).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nemulțumită ŞI Țepe | Nemultumita SI Tepe",
                "Straße, GRÖẞE | Strasse, GROSSE",
                "Øl på Læsø | Ol pa Laeso",
                "đak živi, łódź, ılık | dak zivi, lodz, ilik",
                "Ёлка и йод | Елка и йод",
                "Θέλω πίσω τα λεφτά | Θελω πισω τα λεφτα",
                "サービスが悪い | サービスが悪い",
                "Việt Nam | Viet Nam",
            })
    void foldedTextIsAsPeopleTypeItWithoutAccents(String text, String expected) {
        // When
        String damaged = Damage.folded(text);

        // Then
        assertThat(damaged).isEqualTo(expected);
    }

    @Test
    void mojibakeIsUtf8ReadAsACodePage() {
        // Given
        String text = "é Б с";

        // When
        String western = Damage.mojibake(text);
        String cyrillic = Damage.cyrillicMojibake(text);

        // Then
        assertThat(western).isEqualTo("Ã© Ð‘ Ñ\u0081");
        assertThat(cyrillic).isEqualTo("Г© Р‘ СЃ");
    }
}
