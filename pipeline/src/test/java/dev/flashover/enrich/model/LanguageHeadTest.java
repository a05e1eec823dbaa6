package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageHeadTest {
    private static final int BITS = 12;
    private static final List<String> LANGUAGES = List.of("xx", "yy");

    private final Tokens tokens = new Tokens();
    private final LanguageFeatures features = new LanguageFeatures();
    private final int[] sums = new int[LANGUAGES.size()];

    @Test
    void theLanguageWhoseWordsAreReadIsTheMostProbable() {
        // Given
        LanguageHead head = head();
        new Tokenizer(tokens).read("huhu haha huhu");

        // When
        double[] probabilities = head.probabilities(tokens, features, sums);

        // Then
        assertThat(probabilities[1]).isGreaterThan(probabilities[0]);
        assertThat(probabilities[0] + probabilities[1]).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?!", "@huhu", "http://huhu.example", "😡😡"})
    void withoutAWordNothingIsTold(String text) {
        // Given
        LanguageHead head = head();
        new Tokenizer(tokens).read(text);

        // When
        double[] probabilities = head.probabilities(tokens, features, sums);

        // Then
        assertThat(probabilities).isEmpty();
    }

    /** Knows the words haha, of xx, and huhu, of yy. */
    private LanguageHead head() {
        float[] weights = new float[LANGUAGES.size() << BITS];
        List<String> words = List.of("haha", "huhu");
        for (int language = 0; language < words.size(); language++) {
            new Tokenizer(tokens).read(words.get(language));
            features.of(tokens, 0);
            for (int feature = 0; feature < features.count; feature++) {
                int row = (int) (features.hashes[feature] >>> (Long.SIZE - BITS));
                weights[row * LANGUAGES.size() + language] = 1;
            }
        }
        return new LanguageHead(
                LANGUAGES, WeightTable.quantized(LANGUAGES.size(), BITS, weights), Calibration.none(LANGUAGES.size()));
    }
}
