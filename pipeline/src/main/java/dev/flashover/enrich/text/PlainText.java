package dev.flashover.enrich.text;

import java.util.List;

/**
 * Collected text made readable.
 *
 * @param text plain text, NFC, on one line, without invisible characters; empty if there was none
 * @param links targets of the links in its markup, as they stood there, then those written out in the text
 */
public record PlainText(String text, List<String> links) {
    /** No text at all. */
    public static final PlainText NONE = new PlainText("", List.of());

    public PlainText {
        links = List.copyOf(links);
    }
}
