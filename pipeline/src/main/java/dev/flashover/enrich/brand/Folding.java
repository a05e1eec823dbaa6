package dev.flashover.enrich.brand;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings names and texts to a common form in which case, accents and width make no difference. */
final class Folding {
    /** Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic. The signs of Indic scripts are letters. */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F\\u0591-\\u05C7\\u064B-\\u065F]+");

    private static final Pattern JOINERS = Pattern.compile("[\\u200C\\u200D]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Folding() {}

    static String fold(String text) {
        // To upper case first: it folds ß to ss and every sigma to one.
        String cased = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        String bare = ACCENTS.matcher(Normalizer.normalize(cased, Normalizer.Form.NFKD))
                .replaceAll("");
        String composed = Normalizer.normalize(bare, Normalizer.Form.NFC);
        String joined = JOINERS.matcher(composed).replaceAll("");
        return SPACES.matcher(joined).replaceAll(" ").strip();
    }
}
