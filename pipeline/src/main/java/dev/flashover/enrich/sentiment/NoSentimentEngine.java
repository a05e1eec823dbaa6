package dev.flashover.enrich.sentiment;

import dev.flashover.avro.Sentiment;
import org.jspecify.annotations.Nullable;

/** Cannot tell, ever. */
public final class NoSentimentEngine implements SentimentEngine {
    @Override
    public @Nullable Sentiment score(String text, @Nullable String language) {
        return null;
    }
}
