package dev.flashover.enrich.brand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Brand;
import dev.flashover.avro.Mention;
import dev.flashover.enrich.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule for names that are ordinary words, sign by sign. */
class WeighingTest {
    private static final Brand ORCHARD = Brand.newBuilder()
            .setId("orchard")
            .setName("Plum")
            .setHandles(List.of("@plum"))
            .setDomains(List.of("plum.example"))
            .setProducts(List.of("PlumBook", "Stone"))
            .setAmbiguousNames(List.of("Plum", "Stone"))
            .setContextTerms(List.of("laptop", "battery"))
            .setNegativeKeywords(List.of("plum cake", "tree"))
            .build();
    private static final Brand JAM = Brand.newBuilder()
            .setId("jam")
            .setName("Plum Duff")
            .setAliases(List.of())
            .build();

    private final BrandMatcher matcher = new BrandMatcher(List.of(ORCHARD, JAM));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plum broke my laptop",
                "my laptop from plum died",
                "so I asked PLUM about the LAPTOP",
                "@plum answer me",
                "see plum.example for more",
                "it is on shop.plum.example/sale, hurry",
                "We love the new PlumBook",
                "Stone or Plum, I cannot choose",
                "Never mind plum cake, it is Plum who owes me a battery",
                "I gave Plum my laptop and its battery and planted a tree"
            })
    void anOrdinaryWordCountsWithSupport(String text) {
        // When
        List<BrandMatch> matches = match(text);

        // Then
        assertThat(matches).extracting(match -> match.brand().getId()).containsExactly("orchard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a plum a day",
                "I ate a Plum",
                "My laptop and a plum",
                "Plum cake by the battery of cooks with a laptop",
                "plum laptop tree",
                "the new plumbook is out",
                "bob@plum.example wrote",
                "bob@mail.plum.example wrote",
                "plum.example.org is another host",
                "laptop battery",
                "A stone for my laptop",
            })
    void anOrdinaryWordAloneOrSpokenAgainstDoesNotCount(String text) {
        // When
        List<BrandMatch> matches = match(text);

        // Then
        assertThat(matches).isEmpty();
    }

    @Test
    void insideALongerNameOfAnotherBrandItBelongsToThatBrand() {
        // When
        List<BrandMatch> matches = match("Plum Duff ruined my laptop and its battery");

        // Then
        assertThat(matches).extracting(match -> match.brand().getId()).containsExactly("jam");
    }

    @Test
    void contextCountsNearTheNameOnly() {
        // Given
        String far = "Plum. " + "and so on ".repeat(40) + "my laptop";

        // When
        List<BrandMatch> matches = match(far);

        // Then
        assertThat(matches).isEmpty();
    }

    @Test
    void evidenceSaysWhatWasFoundAndWhereItStands() {
        // Given
        Mention mention =
                Samples.tweet("1", "My laptop, thanks Plum").setName("Oh").build();

        // When
        List<BrandMatch> matches = matcher.match(mention, Set.of());

        // Then
        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(match.points()).isEqualTo(5);
            assertThat(match.evidence())
                    .containsExactly(
                            new BrandEvidence(EvidenceKind.AMBIGUOUS, "Plum", BrandEvidence.Place.CONTENT, 18, 22, 2),
                            new BrandEvidence(EvidenceKind.CAPITAL, "Plum", BrandEvidence.Place.CONTENT, 18, 22, 1),
                            new BrandEvidence(EvidenceKind.CONTEXT, "laptop", BrandEvidence.Place.CONTENT, 3, 9, 2));
        });
    }

    @Test
    void whatIsNotEnoughIsACandidate() {
        // When
        List<BrandMatch> candidates =
                matcher.candidates(Samples.tweet("1", "I ate a Plum").build(), Set.of());

        // Then
        assertThat(candidates).singleElement().satisfies(candidate -> {
            assertThat(candidate.counts()).isFalse();
            assertThat(candidate.points()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"plum laptop tree ", "plum", "plum.example-", "#plum", "-", "Plum Duff", "plum cake "})
    void aHostilePostOfMegabytesIsWeighedAsWell(String repeated) {
        // Given
        String hostile = repeated.repeat(4_000_000 / repeated.length()) + " @plum";

        // When
        List<BrandMatch> matches = match(hostile);

        // Then
        assertThat(matches).extracting(match -> match.brand().getId()).contains("orchard");
    }

    private List<BrandMatch> match(String text) {
        return matcher.match(Samples.tweet("1", text).build(), Set.of());
    }
}
