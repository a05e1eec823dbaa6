package dev.flashover.enrich.model;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the tokenizer wants to know of each UTF-16 unit, looked up instead of computed: its kind, its lower case, and
 * its folded form (lower case without diacritics, in compatibility form, Arabic letter variants united).
 */
public final class CharacterTable {
    public static final byte SPACE = 0;
    public static final byte WORD = 1;
    /** A letter of a script that does not separate words: Han, kana, Thai, Lao, Khmer, Burmese. */
    public static final byte DENSE = 2;

    public static final byte PUNCTUATION = 3;
    public static final byte SYMBOL = 4;
    public static final byte IGNORED = 5;

    private static final int UNITS = 1 << 16;

    private static final Map<Character, String> FOLDED = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('ł', "l"),
            Map.entry('ħ', "h"),
            Map.entry('ŋ', "n"),
            Map.entry('أ', "ا"),
            Map.entry('إ', "ا"),
            Map.entry('آ', "ا"),
            Map.entry('ٱ', "ا"),
            Map.entry('ى', "ي"),
            Map.entry('ی', "ي"),
            Map.entry('ک', "ك"),
            Map.entry('ة', "ه"),
            Map.entry('ـ', ""));

    private static final byte[] KIND = new byte[UNITS];
    private static final char[] LOWER = new char[UNITS];
    private static final @Nullable String[] FOLD = new String[UNITS];

    static {
        for (int unit = 0; unit < UNITS; unit++) {
            char lower = Character.toLowerCase((char) unit);
            KIND[unit] = kindOf((char) unit);
            LOWER[unit] = lower;
            FOLD[unit] = unit < 0x80 ? null : foldOf(lower);
        }
    }

    private CharacterTable() {}

    public static byte kind(char unit) {
        return KIND[unit];
    }

    public static char lower(char unit) {
        return LOWER[unit];
    }

    /** The folded form; null if it is just the lower case. */
    public static @Nullable String fold(char unit) {
        return FOLD[unit];
    }

    private static byte kindOf(char unit) {
        if (Character.isSpaceChar(unit) || Character.isWhitespace(unit)) {
            return SPACE;
        }
        if (unit == Tokens.LOST_LETTER || Character.isLetterOrDigit(unit) || unit == '_') {
            return isDense(unit) ? DENSE : WORD;
        }
        return switch (Character.getType(unit)) {
            case Character.COMBINING_SPACING_MARK, Character.NON_SPACING_MARK -> isVariation(unit) ? IGNORED : WORD;
            case Character.FORMAT, Character.CONTROL, Character.UNASSIGNED -> IGNORED;
            case Character.OTHER_SYMBOL, Character.SURROGATE -> SYMBOL;
            default -> PUNCTUATION;
        };
    }

    private static boolean isVariation(char unit) {
        return unit >= 0xFE00 && unit <= 0xFE0F;
    }

    private static boolean isDense(char unit) {
        return switch (Character.UnicodeScript.of(unit)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static @Nullable String foldOf(char lower) {
        String known = FOLDED.get(lower);
        if (known != null) {
            return known;
        }
        if (Character.isSurrogate(lower) || isIndic(lower)) {
            return null;
        }
        String apart = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFKD);
        StringBuilder base = new StringBuilder();
        for (int at = 0; at < apart.length(); at++) {
            char part = apart.charAt(at);
            if (Character.getType(part) != Character.NON_SPACING_MARK) {
                base.append(FOLDED.getOrDefault(part, String.valueOf(Character.toLowerCase(part))));
            }
        }
        String folded = Normalizer.normalize(base, Normalizer.Form.NFC);
        return folded.equals(String.valueOf(lower)) ? null : folded;
    }

    /** In the Indic scripts marks are vowels: without them nothing is left to read. Hangul must not fall apart. */
    private static boolean isIndic(char unit) {
        return (unit >= 0x0900 && unit < 0x1000)
                || (unit >= 0x1100 && unit < 0x1200)
                || (unit >= 0xAC00 && unit < 0xD7B0);
    }
}
