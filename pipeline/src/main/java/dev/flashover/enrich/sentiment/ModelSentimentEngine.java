package dev.flashover.enrich.sentiment;

import dev.flashover.avro.Sentiment;
import dev.flashover.enrich.model.PostModel;
import dev.flashover.enrich.model.PostReading;
import org.jspecify.annotations.Nullable;

/** Takes over what our own model said already. */
final class ModelSentimentEngine implements SentimentEngine {
    @Override
    public @Nullable Sentiment score(String text, PostReading reading) {
        PostReading.Feeling feeling = reading.feeling();
        return feeling == null
                ? null
                : new Sentiment(feeling.negative(), feeling.neutral(), feeling.positive(), PostModel.NAME);
    }
}
