package dev.flashover.enrich.brand;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Where words begin and end in a folded text. */
final class Boundaries {
    /** More letters than any ending has. */
    static final int MANY = 4;

    private static final int LONGEST_HASHTAG = 100;

    /** RFC 1035. */
    private static final int LONGEST_HOST = 253;

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

    /** True if a word begins here. A name behind an @ belongs to somebody else. */
    static boolean startsWord(char[] text, int start) {
        if (start == 0) {
            return true;
        }
        int before = Character.codePointBefore(text, start);
        return before != '@' && isBreak(before, Character.codePointAt(text, start));
    }

    /** How many more characters the word has that the stretch ends in: 0 if it ends here, at most {@link #MANY}. */
    static int rest(char[] text, int end) {
        if (end == text.length || isBreak(Character.codePointAt(text, end), Character.codePointBefore(text, end))) {
            return 0;
        }
        int rest = 1;
        while (rest < MANY && end + rest < text.length && isWordCharacter(Character.codePointAt(text, end + rest))) {
            rest++;
        }
        return rest;
    }

    /** True if no longer host name goes on behind the stretch, and it is not the host of a mail address. */
    static boolean isHost(char[] text, int start, int end) {
        if (end + 1 < text.length && text[end] == '.' && isWordCharacter(text[end + 1])) {
            return false;
        }
        int before = start - 1;
        int first = Math.max(0, start - LONGEST_HOST);
        while (before >= first && (isWordCharacter(text[before]) || text[before] == '.' || text[before] == '-')) {
            before--;
        }
        return before < 0 || text[before] != '@';
    }

    /**
     * Where the hashtag begins that this place is in.
     *
     * @return the place of its #, -1 if it is in none
     */
    static int hashtag(char[] text, int at) {
        for (int back = at - 1; back >= 0 && back >= at - LONGEST_HASHTAG; back--) {
            if (text[back] == '#') {
                return back;
            }
            if (!isWordCharacter(text[back])) {
                return -1;
            }
        }
        return -1;
    }

    /** True if a hashtag goes on here with a new word, as capitals, digits and underscores tell: AcmeFail, acme_fail. */
    static boolean startsPart(FoldedText text, int at) {
        char here = text.originalAt(at);
        char before = text.originalAt(at - 1);
        return here == '_'
                || before == '_'
                || before == '#'
                || (Character.isUpperCase(here) && !Character.isUpperCase(before))
                || Character.isDigit(here) != Character.isDigit(before);
    }

    static boolean isWordCharacter(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_';
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isBreak(int outside, int inside) {
        return !isWordCharacter(outside) || isUnspaced(outside) || isUnspaced(inside);
    }

    private static boolean isUnspaced(int c) {
        return c >= 0x0E00 && UNSPACED.contains(UnicodeScript.of(c));
    }
}
