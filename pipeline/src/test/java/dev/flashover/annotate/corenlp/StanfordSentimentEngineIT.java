package dev.flashover.annotate.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.avro.Sentiment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StanfordSentimentEngineIT {
    private final StanfordSentimentEngine engine = new StanfordSentimentEngine();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@airline the worst service ever, and your staff was rude http://t.co/x",
                "This is terrible. I hate it.",
                "A horrible, boring, awful flight."
            })
    void complaintsAreNegative(String text) {
        // When
        Sentiment sentiment = Objects.requireNonNull(engine.score(text));

        // Then
        assertThat(sentiment.getNegative())
                .isGreaterThan(sentiment.getPositive())
                .isGreaterThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Thank you, the crew was wonderful and the flight was great!", "I love this airline. Excellent!"
            })
    void praiseIsPositive(String text) {
        // When
        Sentiment sentiment = Objects.requireNonNull(engine.score(text));

        // Then
        assertThat(sentiment.getPositive())
                .isGreaterThan(sentiment.getNegative())
                .isGreaterThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://t.co/x @user", ""})
    void noWordsHaveNoSentiment(String text) {
        // When
        Sentiment sentiment = engine.score(text);

        // Then
        assertThat(sentiment).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a ", "!", "... ", "\uD83D\uDE21", "(((((", "word. ", ", and but so ", "\"'`", "\u4E2D", "1.5% $"
            })
    void anyTextGivesProbabilities(String unit) {
        // Given
        String huge = unit.repeat(5_000_000 / unit.length());

        // When
        Sentiment sentiment = Objects.requireNonNull(engine.score(huge));

        // Then
        assertThat(sentiment.getNegative() + sentiment.getNeutral() + sentiment.getPositive())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void neitherOrderNorThreadsChangeTheNumbers() {
        // Given
        Random random = new Random(42);
        List<String> texts = new ArrayList<>(IntStream.range(0, 200)
                .mapToObj(i -> "The flight " + random.nextInt(100) + " was " + (random.nextBoolean() ? "bad" : "great")
                        + ", and qwx" + random.nextInt(1000) + " is late. I want a refund!")
                .toList());
        List<String> before = texts.stream().map(this::numbers).toList();
        List<String> expected = texts.stream()
                .sorted()
                .map(text -> before.get(texts.indexOf(text)))
                .toList();
        Collections.shuffle(texts, random);

        // When
        List<String> after = texts.parallelStream()
                .map(text -> text + "\n" + numbers(text))
                .sorted()
                .map(line -> line.substring(line.indexOf('\n') + 1))
                .toList();

        // Then
        assertThat(after).isEqualTo(expected);
    }

    private String numbers(String text) {
        return String.valueOf(engine.score(text));
    }
}
