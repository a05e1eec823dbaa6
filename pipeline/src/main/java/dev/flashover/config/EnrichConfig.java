package dev.flashover.config;

import java.util.List;

/**
 * Keys {@code enrich.*}.
 *
 * @param threads stream threads of the stage, at least 1
 * @param sentiment {@code model} for our own model, {@code onnx} for a transformer of one's own
 * @param onnx directory of that transformer's {@code model.onnx} and {@code tokenizer.json}; used with {@code onnx} only
 * @param maxTextLength longest text in UTF-16 units that is taken; longer ones go to the dead letters
 * @param cacheSize how many distinct texts' analyses are remembered
 */
public record EnrichConfig(int threads, String sentiment, String onnx, int maxTextLength, int cacheSize) {
    private static final List<String> SENTIMENTS = List.of("model", "onnx");

    public static final EnrichConfig DEFAULTS = new EnrichConfig(2, "model", "", 100_000, 50_000);

    public EnrichConfig {
        if (threads < 1) {
            throw new IllegalArgumentException("enrich.threads must be at least 1");
        }
        if (!SENTIMENTS.contains(sentiment)) {
            throw new IllegalArgumentException("enrich.sentiment must be model or onnx, not " + sentiment);
        }
        if (sentiment.equals("onnx") && onnx.isBlank()) {
            throw new IllegalArgumentException("enrich.onnx must be the model's directory if enrich.sentiment is onnx");
        }
        if (maxTextLength < 1) {
            throw new IllegalArgumentException("enrich.max-text-length must be at least 1");
        }
        if (cacheSize < 0) {
            throw new IllegalArgumentException("enrich.cache-size must not be negative");
        }
    }
}
