package dev.flashover.enrich.text;

import org.jspecify.annotations.Nullable;

/**
 * One multi-byte sequence of strict UTF-8 (RFC 3629: no surrogates, nothing overlong) that was read as characters of a
 * code page.
 *
 * @param start of the characters in the text
 * @param length number of characters, 2 to 4
 * @param decoded the code point that was meant, or {@link #LOST}
 */
record Utf8Sequence(int start, int length, int decoded) {
    /** Every character of which a byte is lost, because the code page has none there: U+FFFD or ? was read. */
    static final char LOST = LostLetters.WILDCARD;

    /** The sequence that begins here; null if there is none. */
    static @Nullable Utf8Sequence at(String text, int start, CodePage page) {
        int lead = page.byteOf(text.charAt(start));
        int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (length == 0 || start + length > text.length()) {
            return null;
        }
        int decoded = lead & (0x7F >> length);
        boolean lost = false;
        for (int at = start + 1; at < start + length; at++) {
            char c = text.charAt(at);
            boolean unread = c == LOST || c == '?';
            lost |= unread;
            int follower = unread ? 0x80 : page.byteOf(c);
            if (follower < 0x80 || follower > 0xBF) {
                return null;
            }
            decoded = (decoded << 6) | (follower & 0x3F);
        }
        if (lost) {
            return new Utf8Sequence(start, length, LOST);
        }
        boolean strict = switch (length) {
            case 3 -> decoded >= 0x800 && (decoded < 0xD800 || decoded > 0xDFFF);
            case 4 -> decoded >= 0x10000 && decoded <= 0x10FFFF;
            default -> true;
        };
        return strict ? new Utf8Sequence(start, length, decoded) : null;
    }

    int end() {
        return start + length;
    }
}
