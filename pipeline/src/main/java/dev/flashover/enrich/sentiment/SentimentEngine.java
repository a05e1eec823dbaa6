package dev.flashover.enrich.sentiment;

import dev.flashover.avro.Sentiment;
import org.jspecify.annotations.Nullable;

/** Tells how a text feels. Implementations are thread-safe and give the same text the same numbers. */
public interface SentimentEngine {
    /**
     * The sentiment of a text.
     *
     * @param text repaired text
     * @param language ISO 639-1 code of its language, null if it cannot be told
     * @return probabilities that sum to 1, or null if this engine cannot tell
     */
    @Nullable
    Sentiment score(String text, @Nullable String language);

    /**
     * The engine of that name in the configuration.
     *
     * @param name {@code corenlp} or {@code none}
     */
    static SentimentEngine named(String name) {
        return name.equals("corenlp") ? new StanfordSentimentEngine() : new NoSentimentEngine();
    }
}
