package dev.flashover.enrich.brand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Brand;
import dev.flashover.enrich.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from a name: spellings, hashtags, endings, other scripts. */
class LexiconTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vivanet | #VivanetFail",
                "Vivanet | #BoycottVivanet",
                "Vivanet | #stop_vivanet_now",
                "Nordic Sky | #NordicSkyFail2015",
                "Nordic Sky | #nordicskysucks",
                "Kaufmarkt | у Кауфмаркту опет гужва",
                "Kaufmarkt | w Kaufmarktu kolejka",
                "Vivanet | сметката ми от Виванет",
                "Vivanet | чакам във Виванета",
                "Vivanet | τι έκανε η Βιβανετ πάλι",
                "Зелената Поща | zelenata poshta pak zakysnq",
                "Зелената Поща | zelenata po6ta pak zakysnq",
                "Ћирилица Банка | Cirilica Banka ne radi",
                "Быстрая Почта | gde bystraya pochta",
                "Γρήγορη Γραμμή | i grigori grammi den apanta",
                "Звезда | летели на Звезде",
                "Звезда | цены у Звезды",
                "Smith & Sons | never again smith and sons",
                "Benny's | bennys is closed",
                "Benny's | Benny’s is closed",
                "Coco-Soda | a glass of coco soda",
                "Tesli | Tesli's new shop",
                "Łódka | lodka ma opóźnienie"
            })
    void aNameIsFoundAsPeopleWriteIt(String name, String text) {
        // Given
        BrandMatcher matcher = matcher(name);

        // When
        List<BrandMatch> matches = matcher.match(Samples.tweet("1", text).build(), Set.of());

        // Then
        assertThat(matches).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vivanet | #vivanetka",
                "Vivanet | vivanetwork is something else",
                "Nordic Sky | nordicsky in one word",
                "Roma | Рома",
                "Nova | Нова година",
                "Magenta | пурпур и магента вкъщи",
                "Zenith | zeniths",
                "Vivanet | @VivanetFan hello"
            })
    void whatOnlyLooksLikeANameIsNot(String name, String text) {
        // Given
        BrandMatcher matcher = matcher(name);

        // When
        List<BrandMatch> matches = matcher.match(Samples.tweet("1", text).build(), Set.of());

        // Then
        assertThat(matches).isEmpty();
    }

    private static BrandMatcher matcher(String name) {
        return new BrandMatcher(
                List.of(Brand.newBuilder().setId("b").setName(name).build()));
    }
}
