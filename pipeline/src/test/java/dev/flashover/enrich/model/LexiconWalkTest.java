package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconWalkTest {
    private static final long SALT = MeaningFeatures.salt("en");

    private final LexiconWalk walk = new LexiconWalk(
            lexicon(Map.of("good", 2, "good grief", -1, "awful", -3, "not", 0, "really not good", -2), "dread", -2));

    @ParameterizedTest
    @CsvSource({
        "a good day, 1-2:2",
        "good grief what a day, 0-2:-1",
        "it is not good, 3-4:-1!",
        "not a very awful day, 3-4:1!",
        "not a very very good day, 4-5:2",
        "really not good, 0-3:-2",
        "dreadful, 0-1:-2",
        "good and awful, 0-1:2 2-3:-3",
        "a day, ''"
    })
    void theLongestExpressionCountsAndANegatorTurnsWhatIsNear(String text, String expected) {
        // Given
        Tokens tokens = tokens(text);
        List<String> found = new ArrayList<>();

        // When
        walk.polarities(
                tokens,
                SALT,
                (from, to, polarity, negated) -> found.add(from + "-" + to + ":" + polarity + (negated ? "!" : "")));

        // Then
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @Test
    void allValuesAreToldHoweverTheyOverlap() {
        // Given
        Tokens tokens = tokens("really not good grief");
        List<String> found = new ArrayList<>();

        // When
        walk.values(tokens, 0, tokens.count(), SALT, (from, to, value) -> found.add(from + "-" + to + ":" + value));

        // Then
        assertThat(found).containsExactly("0-3:-2", "1-2:0", "2-3:2", "2-4:-1");
    }

    @Test
    void valuesBehindTheEndAreNotTold() {
        // Given
        Tokens tokens = tokens("really not good grief");
        List<Integer> found = new ArrayList<>();

        // When
        walk.values(tokens, 1, 3, SALT, (from, to, value) -> found.add(value));

        // Then
        assertThat(found).containsExactly(0, 2);
    }

    private static Tokens tokens(String text) {
        Tokens tokens = new Tokens();
        new Tokenizer(tokens).read(text);
        return tokens;
    }

    private static SentimentLexicon lexicon(Map<String, Integer> expressions, String beginning, int polarity) {
        Map<Long, Integer> polarities = new HashMap<>();
        expressions.forEach((expression, value) -> {
            Tokens tokens = tokens(expression);
            polarities.put(SentimentLexicon.key(SALT, tokens, 0, tokens.count()), value);
        });
        polarities.put(SentimentLexicon.beginningKey(SALT, tokens(beginning), 0, beginning.length()), polarity);
        return SentimentLexicon.of(polarities);
    }
}
