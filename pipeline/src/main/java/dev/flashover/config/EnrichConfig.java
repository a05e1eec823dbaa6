package dev.flashover.config;

/**
 * Keys {@code enrich.*}.
 *
 * @param threads stream threads of the stage, at least 1
 * @param sentiment {@code corenlp} for Stanford CoreNLP on English, {@code none} for no sentiment at all
 * @param maxTextLength longest text in UTF-16 units that is taken; longer ones go to the dead letters
 * @param cacheSize how many distinct texts' analyses are remembered
 */
public record EnrichConfig(int threads, String sentiment, int maxTextLength, int cacheSize) {
    public static final EnrichConfig DEFAULTS = new EnrichConfig(2, "corenlp", 100_000, 50_000);

    public EnrichConfig {
        if (threads < 1) {
            throw new IllegalArgumentException("enrich.threads must be at least 1");
        }
        if (!sentiment.equals("corenlp") && !sentiment.equals("none")) {
            throw new IllegalArgumentException("enrich.sentiment must be corenlp or none, not " + sentiment);
        }
        if (maxTextLength < 1) {
            throw new IllegalArgumentException("enrich.max-text-length must be at least 1");
        }
        if (cacheSize < 0) {
            throw new IllegalArgumentException("enrich.cache-size must not be negative");
        }
    }
}
