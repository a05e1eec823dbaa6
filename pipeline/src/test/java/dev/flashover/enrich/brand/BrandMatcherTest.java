package dev.flashover.enrich.brand;

import static dev.flashover.enrich.Samples.ACME;
import static dev.flashover.enrich.Samples.ZENITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.flashover.avro.Author;
import dev.flashover.avro.Brand;
import dev.flashover.avro.Mention;
import dev.flashover.enrich.Samples;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandMatcherTest {
    private static final Brand TOKYO = new Brand(
            "tokyo",
            "東京電力",
            List.of("삼성", "Straße", "एयर"),
            List.of(),
            List.of(),
            List.of("tokyo.example"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null);

    private final BrandMatcher matcher = new BrandMatcher(List.of(ZENITH, TOKYO, ACME));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACME AIR lost my bag | acme",
                "never again acme  air! | acme",
                "ÁCMË áir | acme",
                "η ΑΚΜΗ δεν απαντά | acme",
                "hey @ACME, answer | acme",
                "(@acme) | acme",
                "#AcmeFail again | acme",
                "昨日アクメ航空に乗った | acme",
                "zenith and acme air | acme zenith",
                "ZÉNITH | zenith",
                "Ｚｅｎｉｔｈ | zenith",
                "今日の東京電力は | tokyo",
                "삼성은 답이 없다 | tokyo",
                "in der STRASSE | tokyo",
                "एयर की सेवा | tokyo",
            })
    void findsNamesAndHandlesInAnyScript(String text, String expected) {
        // When
        List<BrandMatch> matches = matcher.match(Samples.tweet("1", text).build(), Set.of());

        // Then
        assertThat(ids(matches)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme",
                "acmeair",
                "acme airlines",
                "my_acme air_x",
                "@acmefan",
                "x@acme.example",
                "@zenith_fan",
                "@acme_",
                "zeniths",
                "http://blog.example.com/acme-air",
                "",
                "@acme\u0301x"
            })
    void partsOfWordsAndOtherPeoplesHandlesDoNotCount(String text) {
        // When
        List<BrandMatch> matches = matcher.match(Samples.tweet("1", text).build(), Set.of());

        // Then
        assertThat(matches).isEmpty();
    }

    @Test
    void anOfficialAccountMatchesWhateverItSays() {
        // Given
        Mention apology = Samples.tweet("1", "We are sorry.")
                .setAuthor(new Author("ZENITH", null, null, null))
                .build();

        // When
        List<BrandMatch> matches = matcher.match(apology, Set.of());

        // Then
        assertThat(matches).extracting(BrandMatch::brand, BrandMatch::official).containsExactly(tuple(ZENITH, true));
    }

    @Test
    void anAccountIsOfficialOnItsOwnPlatformAndForItsOwnBrandOnly() {
        // Given
        Mention elsewhere = Samples.tweet("1", "Zenith, look: acme air")
                .setPlatform("blog")
                .setAuthor(new Author("acme", null, null, null))
                .build();

        // When
        List<BrandMatch> matches = matcher.match(elsewhere, Set.of());

        // Then
        assertThat(matches)
                .extracting(BrandMatch::brand, BrandMatch::official)
                .containsExactly(tuple(ACME, false), tuple(ZENITH, false));
    }

    @Test
    void linksToTheBrandsHostsMatch() {
        // When
        List<BrandMatch> matches = matcher.match(
                Samples.tweet("1", "look").build(), Set.of("help.acme.example", "nottokyo.example", "example"));

        // Then
        assertThat(ids(matches)).isEqualTo("acme");
    }

    @Test
    void hintsOfTheCollectorMatchIfTheBrandIsKnown() {
        // When
        List<BrandMatch> matches = matcher.match(
                Samples.tweet("1", "look").setTag(List.of("zenith", "unknown")).build(), Set.of());

        // Then
        assertThat(ids(matches)).isEqualTo("zenith");
    }

    @Test
    void titlesCount() {
        // When
        List<BrandMatch> matches = matcher.match(
                Samples.tweet("1", "look").setName("Acme Air breaks guitars").build(), Set.of());

        // Then
        assertThat(ids(matches)).isEqualTo("acme");
    }

    @Test
    void withoutBrandsNothingMatches() {
        // When
        List<BrandMatch> matches =
                BrandMatcher.NONE.match(Samples.tweet("1", "acme air").build(), Set.of("acme.example"));

        // Then
        assertThat(matches).isEmpty();
    }

    @Test
    void aNameThatTwoBrandsShareMeansBoth() {
        // Given
        Brand other = Brand.newBuilder(ACME).setId("acme-cargo").build();

        // When
        List<BrandMatch> matches = new BrandMatcher(List.of(other, ACME))
                .match(Samples.tweet("1", "acme air").build(), Set.of());

        // Then
        assertThat(ids(matches)).isEqualTo("acme acme-cargo");
    }

    private static String ids(List<BrandMatch> matches) {
        return matches.stream().map(match -> match.brand().getId()).collect(Collectors.joining(" "));
    }
}
