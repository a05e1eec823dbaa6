package dev.flashover.enrich.brand;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;

/**
 * Brings letters to a common form in which case, accents, width and the shape of apostrophes and dashes make no
 * difference. Each code point is folded by itself, so that a place in the folded text has a place in the original.
 */
final class Folding {
    /** The character folds to nothing. */
    static final char NOTHING = '\uFFFF';

    /** The character folds to several: ask {@link #several}. */
    static final char SEVERAL = '\uFFFE';

    /** Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic. The signs of Indic scripts are letters. */
    private static final Pattern SILENT =
            Pattern.compile("[\\u0300-\\u036F\\u0591-\\u05C7\\u064B-\\u065F\\u200C\\u200D]+");

    private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019\u02BC\u00B4`]");
    private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final String STROKED = "łđø";
    private static final String PLAIN = "ldo";
    private static final int PAGE = 256;

    /** Filled as scripts are met; two threads that fill one page write the same. */
    private static final AtomicReferenceArray<char[]> PAGES = new AtomicReferenceArray<>(PAGE);

    private Folding() {}

    /** Folds a name. */
    static String fold(String name) {
        return new String(FoldedText.of(null, name).chars()).strip();
    }

    /** The folded character, {@link #NOTHING} or {@link #SEVERAL}. */
    static char fold(char c) {
        char[] page = PAGES.get(c / PAGE);
        if (page == null) {
            page = page(c / PAGE);
            PAGES.set(c / PAGE, page);
        }
        return page[c % PAGE];
    }

    private static char[] page(int number) {
        char[] page = new char[PAGE];
        for (int at = 0; at < PAGE; at++) {
            char c = (char) (number * PAGE + at);
            String folded = Character.isSurrogate(c) ? String.valueOf(c) : several(c);
            page[at] = folded.isEmpty() ? NOTHING : folded.length() == 1 ? folded.charAt(0) : SEVERAL;
        }
        return page;
    }

    /** All that a code point folds to. */
    static String several(int codePoint) {
        // To upper case first: it folds ß to ss and every sigma to one.
        String cased = Character.toString(codePoint)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
        String bare = SILENT.matcher(Normalizer.normalize(cased, Normalizer.Form.NFKD))
                .replaceAll("");
        String composed = Normalizer.normalize(bare.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        String plain = composed.length() == 1 && STROKED.contains(composed)
                ? String.valueOf(PLAIN.charAt(STROKED.indexOf(composed)))
                : composed;
        return DASH.matcher(APOSTROPHE.matcher(plain).replaceAll("'")).replaceAll("-");
    }
}
