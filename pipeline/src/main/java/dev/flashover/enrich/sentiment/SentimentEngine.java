package dev.flashover.enrich.sentiment;

import dev.flashover.avro.Sentiment;
import dev.flashover.config.EnrichConfig;
import dev.flashover.enrich.model.PostReading;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Tells how a text feels. Implementations are thread-safe and give the same text the same numbers. */
public interface SentimentEngine {
    /**
     * The sentiment of a text.
     *
     * @param text repaired text
     * @param reading what our own model understood of it
     * @return probabilities that sum to 1, or null if this engine cannot tell
     */
    @Nullable
    Sentiment score(String text, PostReading reading);

    /**
     * The engine that the configuration chooses.
     *
     * @throws dev.flashover.config.UserException if it cannot be had
     */
    static SentimentEngine chosenBy(EnrichConfig config) {
        return config.sentiment().equals("onnx")
                ? OnnxSentimentEngine.load(Path.of(config.onnx()))
                : new ModelSentimentEngine();
    }
}
