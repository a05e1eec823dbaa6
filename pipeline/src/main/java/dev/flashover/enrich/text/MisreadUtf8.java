package dev.flashover.enrich.text;

import org.jspecify.annotations.Nullable;

/**
 * Undoes UTF-8 that was read as a code page: {@code Ã©} for {@code é}, {@code Р‘СЉ} for {@code Бъ}.
 *
 * <p>The whole text is taken for damaged if all its characters of the code page, turned back into bytes, are strict
 * UTF-8, and one sequence cannot be natural. Otherwise words are looked at one by one, because snippets of several
 * sources come in one text: a word is decoded if all of it is strict UTF-8, and the damage stands in the middle of it.
 */
final class MisreadUtf8 {
    private MisreadUtf8() {}

    /** The text as it was before it was read as the code page for the last time; null if it is not damaged. */
    static @Nullable String undo(String text, CodePage page) {
        Utf8Evidence all = Utf8Evidence.of(text, 0, text.length(), page);
        if (all.isNone()) {
            return null;
        }
        boolean whole = all.isStrict() && (page == CodePage.WESTERN ? all.isUnnatural() : all.isCertain());
        StringBuilder better = new StringBuilder(text.length());
        boolean changed = false;
        for (int start = 0; start < text.length(); ) {
            int end = whole ? text.length() : wordEnd(text, start);
            boolean damaged = whole;
            if (!whole) {
                Utf8Evidence word = Utf8Evidence.of(text, start, end, page);
                damaged = word.isStrict() && word.isCertain();
            }
            if (damaged) {
                decode(text, start, end, page, better);
                changed = true;
            } else {
                better.append(text, start, end);
            }
            start = end;
        }
        return changed ? better.toString() : null;
    }

    /** After the space behind the word. */
    private static int wordEnd(String text, int start) {
        int space = text.indexOf(' ', start);
        return space < 0 ? text.length() : space + 1;
    }

    private static void decode(String text, int start, int end, CodePage page, StringBuilder decoded) {
        for (int at = start; at < end; ) {
            Utf8Sequence sequence = Utf8Sequence.at(text, at, page);
            if (sequence == null) {
                decoded.append(text.charAt(at++));
            } else {
                decoded.appendCodePoint(sequence.decoded());
                at = sequence.end();
            }
        }
    }
}
