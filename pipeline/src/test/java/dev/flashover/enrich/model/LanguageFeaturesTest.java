package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LanguageFeaturesTest {
    private final Tokens tokens = new Tokens();
    private final LanguageFeatures features = new LanguageFeatures();

    @Test
    void aWordGivesItsGramsWithItsEdgesAndItself() {
        // When
        Set<Long> hashes = of("ab");

        // Then
        // ^a ^ab ^ab$, a ab ab$, b b$, and the word
        assertThat(features.count).isEqualTo(9);
        assertThat(hashes).hasSize(9);
    }

    @Test
    void relatedWordsShareGrams() {
        // Given
        Set<Long> one = of("заказ");

        // When
        Set<Long> other = of("заказы");

        // Then
        assertThat(other).containsAnyElementsOf(one).isNotEqualTo(one);
    }

    @Test
    void diacriticsTellLanguagesApart() {
        // Given
        Set<Long> whole = of("să");

        // When
        Set<Long> folded = of("sa");

        // Then
        assertThat(folded).isNotEqualTo(whole);
    }

    @Test
    void capitalsDoNot() {
        // Given
        Set<Long> small = of("où");

        // When
        Set<Long> capital = of("OÙ");

        // Then
        assertThat(capital).isEqualTo(small);
    }

    @Test
    void aLongWordHasNoMoreFeaturesThanFit() {
        // When
        of("donaudampfschifffahrtsgesellschaftskapitän");

        // Then
        assertThat(features.count).isBetween(50, LanguageFeatures.MOST);
    }

    private Set<Long> of(String word) {
        new Tokenizer(tokens).read(word);
        features.of(tokens, 0);
        return Arrays.stream(features.hashes, 0, features.count).boxed().collect(Collectors.toSet());
    }
}
