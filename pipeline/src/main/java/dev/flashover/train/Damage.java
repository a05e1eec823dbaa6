package dev.flashover.train;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** What old systems and hasty thumbs do to texts. The same text is always damaged in the same way. */
public final class Damage {
    private static final Pattern ACCENTS =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\u0435\\u0415])[\\u0300-\\u036F]+");

    /** Letters that have no accent to lose, but are typed as others. */
    private static final Map<Character, String> TYPED = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ẞ', "SS"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ð', "d"),
            Map.entry('Ð', "D"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('ħ', "h"),
            Map.entry('Ħ', "H"),
            Map.entry('ı', "i"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "AE"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "OE"),
            Map.entry('þ', "th"),
            Map.entry('Þ', "Th"));

    private Damage() {}

    /** Every letter that ASCII lacks is a question mark, and so is every accent and vowel sign that stands for itself. */
    public static String destroyed(String text) {
        StringBuilder damaged = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> c > 0x7F && isWritten(c) ? '?' : c)
                .forEach(damaged::appendCodePoint);
        return damaged.toString();
    }

    /** As typed without accents: {@code ș} as {@code s}, {@code ß} as {@code ss}, {@code ё} as {@code е}. */
    public static String folded(String text) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder typed = new StringBuilder(text.length());
        for (char c : Normalizer.normalize(bare, Normalizer.Form.NFC).toCharArray()) {
            typed.append(c < 0x80 ? String.valueOf(c) : TYPED.getOrDefault(c, String.valueOf(c)));
        }
        return typed.toString();
    }

    /** UTF-8 read as windows-1252, as browsers do it: bytes that it does not define become control characters. */
    public static String mojibake(String text) {
        return misread(text, Charset.forName("windows-1252"));
    }

    /** UTF-8 read as windows-1251, which happens to Cyrillic. */
    public static String cyrillicMojibake(String text) {
        return misread(text, Charset.forName("windows-1251"));
    }

    private static boolean isWritten(int c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || (Character.getType(c) == Character.NON_SPACING_MARK && !isVariationSelector(c));
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static String misread(String text, Charset page) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder read = new StringBuilder(new String(bytes, page));
        for (int at = 0; at < bytes.length; at++) {
            if (read.charAt(at) == '\uFFFD') {
                read.setCharAt(at, (char) (bytes[at] & 0xFF));
            }
        }
        return read.toString();
    }
}
