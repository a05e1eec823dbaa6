package dev.flashover.enrich.brand;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The endings that names take in Slavic languages, Romanian and Greek: cases and articles. Only the commonest, and only on
 * names that are long enough, because the language of a post is not known here. (English and Turkish put an apostrophe
 * before theirs, German and Romanian often a hyphen: there the word ends by itself.)
 */
final class Endings {
    private static final int SHORTEST_CYRILLIC = 4;
    private static final int SHORTEST = 5;

    private static final Set<String> CYRILLIC =
            Set.of("а", "у", "е", "ом", "ем", "ы", "и", "ов", "ам", "ах", "ът", "ові");
    private static final Set<String> CYRILLIC_STEM = Set.of("ы", "и", "е", "у", "о", "ои", "ою", "еи", "ом", "ата");
    private static final Set<String> LATIN = Set.of("a", "u", "om", "em", "owi", "ovi", "ie", "ul", "ov", "ova", "ovo");
    private static final Set<String> LATIN_STEM = Set.of("e", "i", "y", "u", "om", "em", "ie");
    private static final Set<String> GREEK_STEM =
            Set.of("οσ", "ου", "ο", "ον", "ε", "η", "ησ", "α", "ασ", "ων", "οι", "ουσ");

    private Endings() {}

    /** True if the folded name, which ends in a consonant, takes this ending. */
    static boolean goesOn(String name, String ending) {
        char last = name.charAt(name.length() - 1);
        if (isCyrillic(last)) {
            return name.length() >= SHORTEST_CYRILLIC && !isVowel(last) && CYRILLIC.contains(ending);
        }
        return isLatin(last) && name.length() >= SHORTEST && !isVowel(last) && LATIN.contains(ending);
    }

    /** The folded name without the vowel that other endings take the place of, null if it is too short or has none. */
    static @Nullable String stem(String name) {
        if (name.length() < SHORTEST) {
            return null;
        }
        char last = name.charAt(name.length() - 1);
        boolean silent = last == 'e' && !isVowel(name.charAt(name.length() - 2));
        if (silent || "аяaοηα".indexOf(last) >= 0) {
            return name.substring(0, name.length() - 1);
        }
        boolean greek = name.endsWith("οσ") || name.endsWith("ασ") || name.endsWith("ησ");
        return greek && name.length() > SHORTEST ? name.substring(0, name.length() - 2) : null;
    }

    /** True if the stem that ends in this letter takes this ending. */
    static boolean followStem(char last, String ending) {
        return isCyrillic(last)
                ? CYRILLIC_STEM.contains(ending)
                : isLatin(last) ? LATIN_STEM.contains(ending) : GREEK_STEM.contains(ending);
    }

    private static boolean isCyrillic(char c) {
        return c >= 0x0400 && c <= 0x04FF;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isVowel(char c) {
        return "aeiouyаеиоуыэюяієъь".indexOf(c) >= 0;
    }
}
