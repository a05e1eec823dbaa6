package dev.flashover.enrich.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Brand;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermFinderTest {
    private static final TermFinder BUNDLED = TermFinder.bundled();

    private final TermFinder finder = new TermFinder(new Concepts(
            Map.of(
                    "en", Map.of("cancel account", "c:leave", "refund*", "c:money-back", "gift", "c:present"),
                    "de", Map.of("Rückerstattung*", "c:money-back", "Gift", "c:poison")),
            List.of("always")));

    @ParameterizedTest
    @CsvSource({
        "en, I recorded the call and they refused to cancel, c:call-recording",
        "en, Cancel my account now, c:cancel-contract",
        "pt, Isto foi copiado da internet, c:copied-text",
        "de, Mein Paket ist nicht angekommen, c:not-delivered",
        "fr, Mon vol annulé hier soir, c:flight-cancelled",
        "es, Quiero mi reembolso ya, c:refund"
    })
    void bundledListsKnowTheConceptsOfComplaints(String language, String text, String concept) {
        // When
        List<String> terms = BUNDLED.terms(text, language);

        // Then
        assertThat(terms).contains(concept);
    }

    @Test
    void wordsOfAnExpressionMayBeParted() {
        // When
        List<String> terms = finder.terms("they would not cancel his old account", "en");

        // Then
        assertThat(terms).containsExactly("c:leave");
    }

    @Test
    void aBeginningStandsForItsEndings() {
        // When
        List<String> terms = finder.terms("Keine Rückerstattungen!", "de");

        // Then
        assertThat(terms).contains("c:money-back");
    }

    @Test
    void anExpressionMeansWhatItMeansInTheTextsLanguage() {
        // When
        List<List<String>> terms =
                List.of(finder.terms("gift", "en"), finder.terms("Gift", "de"), finder.terms("gift", null));

        // Then
        assertThat(terms).containsExactly(List.of("c:present"), List.of("c:poison"), List.of());
    }

    @Test
    void allLanguagesAreTriedWhereTheLanguageIsUnknown() {
        // When
        List<String> terms = finder.terms("refunded rückerstattung", null);

        // Then
        assertThat(terms).containsExactly("c:money-back");
    }

    @Test
    void hashtagsNamesAndLongWordsAreSalientButHandlesLinksAndCommonWordsAreNot() {
        // When
        List<String> terms = finder.terms(
                "@acme always the Röntgen of gate 47b http://example.org/secret #AcmeFails scandalous", "en");

        // Then
        assertThat(terms).containsExactly("#acmefails", "w:47b", "w:rontgen", "w:scandalous");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aTextHasFewSortedTermsHoweverLongItIs(long seed) {
        // Given
        Random random = new Random(seed);
        String text = random.ints(20_000, 'A', 'z' + 40)
                .mapToObj(unit -> random.nextInt(6) == 0 ? " #" : Character.toString(unit))
                .collect(Collectors.joining());

        // When
        List<String> terms = BUNDLED.terms(text, null);

        // Then
        assertThat(terms)
                .as("seed %d", seed)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeBetween(1, TermFinder.MOST)
                .allSatisfy(term -> assertThat(term.length()).isLessThanOrEqualTo(40));
    }

    @Test
    void aBrandsOwnNamesSayNothing() {
        // Given
        Brand brand = Brand.newBuilder()
                .setId("acme")
                .setName("Acme Air")
                .setAliases(List.of("acmeair.example"))
                .setHandles(List.of("@AcmeHelp", "#AcmeFails"))
                .build();

        // When
        List<String> terms =
                new OwnNames().without(brand, List.of("#acmefails", "#other", "w:acme", "w:acmehelp", "w:lid"));

        // Then
        assertThat(terms).containsExactly("#other", "w:lid");
    }
}
