package dev.flashover.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinguaIdentifierTest {
    private final LanguageIdentifier identifier = new LinguaIdentifier();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | @airline you cancelled my flight again and nobody answers the phone http://t.co/x",
                "pt | Péssimo atendimento da loja, nunca mais compro nada com vocês",
                "ro | Sunt foarte nemulțumită de serviciul primit și nu mai cumpăr nimic",
                "ro | Sunt foarte nemul?umit? de serviciul primit ?i nu mai cump?r nimic de aici",
                "es | El peor servicio que he tenido en mi vida, no contestan el teléfono",
                "de | Der Kundendienst antwortet seit drei Wochen nicht auf meine Beschwerde",
                "fr | Le service après-vente ne répond jamais, c'est vraiment honteux",
                "ru | Ужасное обслуживание, никто не отвечает на мои письма",
                "zh | 这家公司的客户服务太差了",
                "ja | サービスが最悪で、電話もつながらない",
                "ko | 고객 서비스가 정말 최악이에요",
                "el | Απαράδεκτη εξυπηρέτηση πελατών",
                "ar | خدمة العملاء سيئة جدا ولا أحد يرد",
            })
    void tellsTheLanguage(String expected, String text) {
        // When
        String language = identifier.identify(text);

        // Then
        assertThat(language).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "\uD83D\uDE21\uD83D\uDE21", "http://t.co/abc @user #fail", "12345 !!! ???", "x", "ok"
            })
    void saysNothingWhereItCannotTell(String text) {
        // When
        String language = identifier.identify(text);

        // Then
        assertThat(language).isNull();
    }

    @Test
    void aHugeTextIsJudgedByItsBeginning() {
        // Given
        String huge = "Nobody answers the phone and the flight is late. " + "\uD83D\uDE21".repeat(2_500_000);

        // When
        String language = identifier.identify(huge);

        // Then
        assertThat(language).isEqualTo("en");
    }
}
