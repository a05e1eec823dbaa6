package dev.flashover.enrich.text;

/**
 * Letters that were drawn out to shout: {@code sooooo}. Three equal letters in a row or more, whatever their case, are
 * squeezed to two, so that all lengths of one word become one. Digits and signs stay: {@code 1000!!!}.
 *
 * @param text with at most two equal letters in a row
 * @param runs how many were squeezed
 */
public record Elongation(String text, int runs) {
    private static final int KEPT = 2;

    /** Squeezes a text. */
    public static Elongation of(String text) {
        StringBuilder squeezed = null;
        int runs = 0;
        int row = 0;
        int last = -1;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int letter = Character.isLetter(c) ? Character.toLowerCase(c) : -1;
            row = letter >= 0 && letter == last ? row + 1 : 1;
            last = letter;
            if (row > KEPT && squeezed == null) {
                squeezed = new StringBuilder(text.length()).append(text, 0, at);
            }
            if (row <= KEPT && squeezed != null) {
                squeezed.appendCodePoint(c);
            }
            runs += row == KEPT + 1 ? 1 : 0;
            at += Character.charCount(c);
        }
        return new Elongation(squeezed == null ? text : squeezed.toString(), runs);
    }
}
