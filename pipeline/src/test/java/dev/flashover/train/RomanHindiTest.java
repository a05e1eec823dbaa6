package dev.flashover.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanHindiTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "मैंने कल किताब पढ़ ली। | mainne kal kitab padh li.",
                "लड़का समझना चाहता है | ladka samajhna chahta hai",
                "कमल के लिए अपने पैसे | kamal ke lie apne paise",
                "बहुत ज़रूरी सफ़र था | bahut zaruri safar tha",
                "क्या हुआ? | kya hua?",
                "न | na",
                "OTP 5 बार आया @user | OTP 5 bar aaya @user",
            })
    void hindiIsSpelledAsPeopleTypeIt(String devanagari, String expected) {
        // When
        String latin = RomanHindi.of(devanagari);

        // Then
        assertThat(latin).isEqualTo(expected);
    }

    @Test
    void whatIsInOtherLettersIsNotDevanagari() {
        // When
        boolean devanagari = RomanHindi.isDevanagari("train kab aayegi? поезд");

        // Then
        assertThat(devanagari).isFalse();
    }
}
