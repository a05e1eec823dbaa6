package dev.flashover.enrich.brand;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Where words begin and end. */
final class Boundaries {
    /** Written without spaces, or (Hangul) with particles glued to names: any place may be a boundary. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Boundaries() {}

    /** True if the stretch is a word or several, not part of one. A name behind an @ belongs to somebody else. */
    static boolean isWhole(String text, int start, int end) {
        return (start == 0 || isBreak(text.codePointBefore(start), text.codePointAt(start), true))
                && (end == text.length() || isBreak(text.codePointAt(end), text.codePointBefore(end), false));
    }

    private static boolean isBreak(int outside, int inside, boolean before) {
        if (before && outside == '@') {
            return false;
        }
        return !isWordCharacter(outside) || isUnspaced(outside) || isUnspaced(inside);
    }

    private static boolean isWordCharacter(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isUnspaced(int c) {
        return UNSPACED.contains(UnicodeScript.of(c));
    }
}
