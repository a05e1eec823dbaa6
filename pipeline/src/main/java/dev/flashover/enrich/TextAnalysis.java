package dev.flashover.enrich;

import dev.flashover.avro.Sentiment;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What is understood of a text by itself.
 *
 * @param language ISO 639-1 code, null if it cannot be told
 * @param sentiment null if it was not asked for or no engine can tell
 * @param fingerprint null if the text is too short
 */
record TextAnalysis(
        @Nullable String language,
        @Nullable Sentiment sentiment,
        @Nullable ByteBuffer fingerprint) {
    /** Of no text at all. */
    static final TextAnalysis NONE = new TextAnalysis(null, null, null);
}
