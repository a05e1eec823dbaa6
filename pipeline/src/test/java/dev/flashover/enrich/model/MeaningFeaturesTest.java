package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningFeaturesTest {
    /** Where the dense vector says how the polarities of known words add up. */
    private static final int MEAN = 37;

    private final Tokens tokens = new Tokens();
    private final MeaningFeatures features = new MeaningFeatures(lexicon());

    @ParameterizedTest
    @CsvSource({
        "a good day, 1",
        "a bad day, -1",
        "not a good day, -1",
        "not a bad day, 1",
        "not today and for many reasons bad, -1",
        "a good and a bad day, 0",
        "a day, 0"
    })
    void theDenseVectorSaysToWhichSideTheWordsLean(String text, int side) {
        // When
        of(text, "en", false);

        // Then
        assertThat(Math.signum(features.dense[MEAN])).isEqualTo(side);
    }

    @Test
    void theLexiconOfAnotherLanguageIsNotAsked() {
        // When
        of("a good day", "de", false);

        // Then
        assertThat(features.dense[MEAN]).isZero();
    }

    @Test
    void saltedFeaturesComeAfterThoseOfAllLanguages() {
        // Given
        Set<Long> shared = of("no answer again", "en", false);

        // When
        Set<Long> salted = of("no answer again", "en", true);

        // Then
        assertThat(salted).containsAll(shared);
        assertThat(features.shared).isEqualTo(shared.size()).isLessThan(features.count);
        assertThat(of("no answer again", "pt", true)).isNotEqualTo(salted);
    }

    @Test
    void aDamagedWordSharesAFeatureWithTheWholeOne() {
        // Given
        Set<Long> whole = of("mulțumită", "ro", false);

        // When
        Set<Long> damaged = of("mul\uFFFDumit\uFFFD", "ro", false);

        // Then
        Set<Long> other = of("nimic", "ro", false);
        assertThat(inCommon(damaged, whole)).isGreaterThan(inCommon(other, whole));
    }

    @ParameterizedTest
    @CsvSource({"STOP THIS NOW, stop this now", "stop!!!, stop", "stop #now, stop now", "stoooop now, stop now"})
    void theStyleOfWritingMakesADifference(String loud, String quiet) {
        // Given
        Set<Long> one = of(loud, "en", false);

        // When
        Set<Long> other = of(quiet, "en", false);

        // Then
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void theFeaturesOfALongTextAreBounded() {
        // Given
        StringBuilder text = new StringBuilder();
        for (int word = 0; text.length() < 10_000; word++) {
            text.append((char) ('a' + word % 26))
                    .append("incomprehensibilities".substring(word % 7))
                    .append(' ');
        }

        // When
        of(text.toString(), "en", true);

        // Then
        assertThat(features.count).isBetween(1_000, MeaningFeatures.MOST);
    }

    private Set<Long> of(String text, String language, boolean salted) {
        new Tokenizer(tokens).read(text);
        features.of(tokens, language, salted);
        return Arrays.stream(features.hashes, 0, features.count).boxed().collect(Collectors.toSet());
    }

    private static long inCommon(Set<Long> some, Set<Long> others) {
        return some.stream().filter(others::contains).count();
    }

    private static SentimentLexicon lexicon() {
        Map<Long, Integer> polarities = new HashMap<>();
        Map.of("good", 2, "bad", -2, "not", 0).forEach((word, polarity) -> {
            Tokens tokens = new Tokens();
            new Tokenizer(tokens).read(word);
            polarities.put(SentimentLexicon.key(MeaningFeatures.salt("en"), tokens, 0, 1), polarity);
        });
        return SentimentLexicon.of(polarities);
    }
}
