package dev.flashover.cli;

import java.util.Set;

/**
 * Text by strangers, made fit for a terminal: no control characters (an escape sequence could recolour, retitle or
 * retype), no direction overrides (they show one thing and mean another), one line.
 */
final class SafeText {
    private static final Set<Integer> HIDDEN_CATEGORIES = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED);

    /** Joins the parts of an emoji; without it families fall apart. Harmless. */
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private SafeText() {}

    /** The text in one line without anything that acts instead of showing. */
    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (!safe.isEmpty() && safe.charAt(safe.length() - 1) != ' ') {
                    safe.append(' ');
                }
            } else if (point == ZERO_WIDTH_JOINER || !HIDDEN_CATEGORIES.contains(Character.getType(point))) {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString().strip();
    }

    /** The same, and at most so many code points long, the last of them an ellipsis if something is missing. */
    static String of(String text, int length) {
        String safe = of(text);
        return safe.codePointCount(0, safe.length()) <= length
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, length - 1)).strip() + "…";
    }

    /** The same, with names for what cannot be shown ({@code <U+001B>}), and at most so many code points of the text. */
    static String revealed(String text, int length) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(length).forEach(point -> {
            if (point == '\n' || Character.isSpaceChar(point)) {
                safe.append(' ');
            } else if (point != ZERO_WIDTH_JOINER && HIDDEN_CATEGORIES.contains(Character.getType(point))) {
                safe.append(String.format("<U+%04X>", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return text.codePointCount(0, text.length()) > length ? safe + "…" : safe.toString();
    }
}
