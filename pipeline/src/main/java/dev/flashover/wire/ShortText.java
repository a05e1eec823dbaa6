package dev.flashover.wire;

/** Cuts texts for people. */
public final class ShortText {
    private static final char ELLIPSIS = '…';

    private ShortText() {}

    /**
     * Cuts at the last space that fits, or inside the word if there is none in the last half, and never inside a
     * surrogate pair. A cut text ends with an ellipsis.
     *
     * @param most longest result in UTF-16 units, at least 2
     */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        int space = text.lastIndexOf(' ', end);
        if (space > most / 2) {
            end = space;
        } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
