package dev.flashover.enrich.text;

import java.util.regex.Pattern;

/**
 * Finds the letters that an old system could not write. It wrote question marks in their place ({@code nemul?umit?}),
 * or, where bytes were decoded, U+FFFD. A question mark is taken for a lost letter by where it stands and by what the
 * rest of the text shows:
 *
 * <ol>
 *   <li>In links, and in texts with letters that windows-1252 does not have, question marks are what they are.
 *   <li>A mark may be a letter between letters ({@code c?nd}, up to four in a row), before the small letters or the
 *       capitals of a word ({@code ?tiu}), at the end of a word within a sentence ({@code c? nu}, {@code alt?,}), and alone
 *       within a sentence ({@code ? la}); {@code ?Que}, and {@code ?que} if the sentence ends with a mark, open a question.
 *   <li>Marks at such places are letters if there are enough of them: one between or before letters or before a comma;
 *       else three ends of words, of which one alone in a sentence counts for two; twice as many where the text still
 *       has accented letters. U+FFFD beside a letter is enough.
 *   <li>If at least three words, six marks or more, are nothing but marks, of different lengths or twelve marks, two of
 *       them in a row, and the text has no more letters than twice the marks, they were words of another script. Two
 *       such words are enough if there is no letter.
 * </ol>
 *
 * <p>English contractions whose apostrophe is lost ({@code don?t}) get it back.
 */
public final class LostLetters {
    /** Stands for one lost letter: U+FFFD REPLACEMENT CHARACTER. */
    public static final char WILDCARD = '\uFFFD';

    private static final Pattern CONTRACTION = Pattern.compile("(?i)(?<!\\p{L})("
            + "(?:do|does|did|is|are|was|were|has|have|had|ca|wo|could|would|should|ai)n(?=[?\uFFFD]t(?!\\p{L}))"
            + "|(?:it|that|what|there|here|he|she|who|let|where)(?=[?\uFFFD]s(?!\\p{L}))"
            + "|(?:you|we|they)(?=[?\uFFFD](?:re|ve|ll|d)(?!\\p{L}))"
            + "|i(?=[?\uFFFD](?:m|ve|ll|d)(?!\\p{L})))[?\uFFFD]");

    private LostLetters() {}

    /** The text with a wildcard for every lost letter. */
    static String mark(String text) {
        if (text.indexOf('?') < 0 && text.indexOf(WILDCARD) < 0) {
            return text;
        }
        String contracted = mayContract(text) ? CONTRACTION.matcher(text).replaceAll("$1'") : text;
        return contracted.indexOf('?') < 0 || hasForeignLetter(contracted)
                ? contracted
                : new QuestionMarks(contracted).marked();
    }

    /** The share of lost letters, 0 to 1, in a text with wildcards. */
    static double share(String text) {
        if (text.indexOf(WILDCARD) < 0) {
            return 0;
        }
        long lost = text.chars().filter(c -> c == WILDCARD).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return (double) lost / (lost + letters);
    }

    /** Cheap: letters around a mark that a contraction may have. */
    private static boolean mayContract(String text) {
        for (int at = 1; at < text.length() - 1; at++) {
            char c = text.charAt(at);
            if (c == '?' || c == WILDCARD) {
                char before = Character.toLowerCase(text.charAt(at - 1));
                boolean fits = switch (Character.toLowerCase(text.charAt(at + 1))) {
                    case 't' -> before == 'n';
                    case 's' -> "teo".indexOf(before) >= 0;
                    case 'r', 'v', 'l', 'd', 'm' -> "ueyi".indexOf(before) >= 0;
                    default -> false;
                };
                if (fits) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A system that could write this letter had no need to lose others. */
    private static boolean hasForeignLetter(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c > 0xFF && Character.isLetter(c) && CodePage.WESTERN.byteOf(c) == CodePage.NONE) {
                return true;
            }
        }
        return false;
    }
}
