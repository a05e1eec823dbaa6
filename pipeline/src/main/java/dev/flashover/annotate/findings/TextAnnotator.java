package dev.flashover.annotate.findings;

/**
 * Takes a deep look at single texts. Slow: for the few texts that matter. Implementations are thread-safe, give the same
 * text the same findings, and load what they need with the first text of a language.
 */
public interface TextAnnotator {
    /** Name and version; another version may find something else. */
    String name();

    /**
     * True if it can look at texts in a language.
     *
     * @param language ISO 639-1 code
     */
    boolean knows(String language);

    /**
     * Looks at a text.
     *
     * @param text repaired text, some hundred characters
     * @param language ISO 639-1 code of a language that it knows
     */
    Findings annotate(String text, String language);
}
