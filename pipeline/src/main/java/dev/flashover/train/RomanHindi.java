package dev.flashover.train;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hindi as people type it in Latin letters: without diacritics, and without the vowels that Devanagari leaves unwritten
 * and nobody says, in the simplest form of the rule (Narasimhan et al., "Schwa-deletion in Hindi text-to-speech
 * synthesis", 2004): at the end of a word, and between two consonants with vowels around them.
 */
final class RomanHindi {
    private static final Pattern WORD = Pattern.compile("[\\u0900-\\u0963\\u0970-\\u097F]+");

    /** Stands for the vowel that is not written after a consonant: an a, if it is said. */
    private static final String UNWRITTEN = "_";

    private static final Pattern UNSAID_AT_END = Pattern.compile("(?<=[aeiou_][^aeiou_]{1,9})_$");
    private static final Pattern UNSAID_WITHIN =
            Pattern.compile("(?<=[aeiou_][^aeiou_]{1,3})_(?=[^aeiou_]{1,2}[aeiou])");

    private static final Pattern LONG_WITHIN = Pattern.compile("(?<=.)aa");

    /** Common words that are typed otherwise than letter by letter. */
    private static final Map<String, String> WORDS =
            pairs("में me मैं main नहीं nahi यह ye वह wo वो wo हूँ hun हूं hun क्यों kyu और aur");

    private static final Map<String, String> CONSONANTS = pairs(
            "क k ख kh ग g घ gh ङ n च ch छ chh ज j झ jh ञ n ट t ठ th ड d ढ dh ण n त t थ th द d ध dh न n प p फ ph ब b भ bh"
                    + " म m य y र r ल l ळ l व v श sh ष sh स s ह h");

    /** Consonants with a dot below, which makes other sounds of some. */
    private static final Map<String, String> DOTTED = pairs("क k ख kh ग g ज z ड d ढ dh फ f य y");

    private static final Map<String, String> VOWELS =
            pairs("अ a आ aa इ i ई i उ u ऊ u ऋ ri ए e ऐ ai ऑ o ओ o औ au ं n ँ n");

    /** Vowels that follow a consonant, and the mark that none does. */
    private static final Map<String, String> SIGNS = pairs("ा a ि i ी i ु u ू u ृ ri े e ै ai ॉ o ो o ौ au");

    private static final String NO_VOWEL = "\u094D";
    private static final String DOT = "\u093C";

    private RomanHindi() {}

    private static Map<String, String> pairs(String list) {
        String[] parts = list.split(" ", -1);
        Map<String, String> pairs = new HashMap<>();
        for (int at = 0; at < parts.length; at += 2) {
            pairs.put(parts[at], parts[at + 1]);
        }
        return Map.copyOf(pairs);
    }

    /** True if the text has a word in Devanagari. */
    static boolean isDevanagari(String text) {
        return WORD.matcher(text).find();
    }

    /** The text with its Devanagari words in lower-case Latin letters; all else stays as it is. */
    static String of(String devanagari) {
        return WORD.matcher(devanagari)
                .replaceAll(word -> Matcher.quoteReplacement(word(word.group())))
                .replace('।', '.');
    }

    private static String word(String devanagari) {
        String known = WORDS.get(devanagari);
        return known != null ? known : said(written(devanagari));
    }

    private static String written(String devanagari) {
        StringBuilder latin = new StringBuilder();
        String before = "";
        for (int at = 0; at < devanagari.length(); at++) {
            String letter = devanagari.substring(at, at + 1);
            if (CONSONANTS.containsKey(letter)) {
                latin.append(CONSONANTS.get(letter)).append(UNWRITTEN);
            } else if (letter.equals(DOT) && DOTTED.containsKey(before)) {
                latin.setLength(
                        latin.length() - 1 - CONSONANTS.getOrDefault(before, "").length());
                latin.append(DOTTED.get(before)).append(UNWRITTEN);
            } else if (letter.equals(NO_VOWEL) || SIGNS.containsKey(letter)) {
                latin.setLength(latin.length() - (latin.toString().endsWith(UNWRITTEN) ? 1 : 0));
                latin.append(SIGNS.getOrDefault(letter, ""));
            } else {
                latin.append(VOWELS.getOrDefault(letter, ""));
            }
            before = letter;
        }
        return latin.toString();
    }

    private static String said(String written) {
        String ended = UNSAID_AT_END
                .matcher(LONG_WITHIN.matcher(written).replaceAll("a"))
                .replaceAll("");
        return UNSAID_WITHIN.matcher(ended).replaceAll("").replace(UNWRITTEN, "a");
    }
}
