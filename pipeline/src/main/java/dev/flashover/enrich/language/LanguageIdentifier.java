package dev.flashover.enrich.language;

import org.jspecify.annotations.Nullable;

/** Tells the language of a text. Implementations are thread-safe and give the same text the same answer. */
public interface LanguageIdentifier {
    /**
     * The language of a text.
     *
     * @param text repaired text
     * @return ISO 639-1 code, or null if it cannot be told
     */
    @Nullable
    String identify(String text);
}
