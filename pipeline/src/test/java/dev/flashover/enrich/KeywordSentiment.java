package dev.flashover.enrich;

import dev.flashover.avro.Sentiment;
import dev.flashover.enrich.model.PostReading;
import dev.flashover.enrich.sentiment.SentimentEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds English texts with "broken" negative and all other English ones neutral, and remembers what it was asked. */
final class KeywordSentiment implements SentimentEngine {
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @Override
    public @Nullable Sentiment score(String text, PostReading reading) {
        asked.add(text);
        if (!"en".equals(reading.language())) {
            return null;
        }
        return text.contains("broken") ? new Sentiment(0.75, 0.25, 0.0, "fake") : new Sentiment(0.0, 1.0, 0.0, "fake");
    }

    List<String> asked() {
        return List.copyOf(asked);
    }
}
