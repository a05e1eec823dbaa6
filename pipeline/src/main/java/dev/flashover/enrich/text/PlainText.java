package dev.flashover.enrich.text;

import java.util.List;

/**
 * Collected text made readable.
 *
 * @param text plain text, NFC, on one line, without invisible characters; every letter that is lost for good is one
 *     {@link LostLetters#WILDCARD}; empty if there was none
 * @param links targets of the links in its markup, as they stood there, then those written out in the text
 * @param lost share of its letters that are lost, 0 to 1
 */
public record PlainText(String text, List<String> links, double lost) {
    /** No text at all. */
    public static final PlainText NONE = new PlainText("", List.of(), 0);

    /** Latin scripts lose a third of their letters at most (Vietnamese), other scripts lose all. */
    private static final double MOST_LOST = 0.4;

    public PlainText {
        links = List.copyOf(links);
    }

    /** True if so many letters are lost that nobody can tell what was written. */
    public boolean isUnreadable() {
        return lost >= MOST_LOST;
    }
}
