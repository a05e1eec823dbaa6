package dev.flashover.enrich.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Undoes windows-1250 that was read as windows-1252: {@code aºa} for {@code așa}, {@code by³o} for {@code było}. Most
 * such letters are good letters of some other language, so a text is changed only if it has no other accented letter
 * than those of one misread language, and shows what no language writes. Where that is not so, it stays as it is.
 *
 * @param letters as they are read
 * @param meant the letters that were written, in the same order
 * @param evidence each has to be found in the text
 */
record MisreadCentralEuropean(String letters, String meant, List<Pattern> evidence) {
    /** Signs that stand for letters, so that a language that does not have them in words cannot be confused. */
    private static final String SIGNS = "ºª¹³¿£¯¥";

    private static final String ROMANIAN = "ãÃâÂîÎºªþÞ";
    private static final String ROMANIAN_MEANT = "ăĂâÂîÎșȘțȚ";

    private static final List<MisreadCentralEuropean> LANGUAGES = List.of(
            // Romanian; the comma below is what the cedilla of the code page stands for.
            of(ROMANIAN, ROMANIAN_MEANT, "º(?<=(?<![\\p{L}\\d.])º|[a-mo-z]º)[a-zãâîþ]"),
            of(ROMANIAN, ROMANIAN_MEANT, "þ", "ã"),
            // Serbian, Croatian and Bosnian in Latin letters.
            of("šŠžŽèÈæÆðÐ", "šŠžŽčČćĆđĐ", "è[aeiou]", "[æð]", "[šž]"),
            // Polish; a cube of metres is none.
            of("¹¥êÊæÆ³£ñÑóÓœŒŸ¿¯", "ąĄęĘćĆłŁńŃóÓśŚźżŻ", "[³¹](?<=[a-zóêœ][³¹])(?<!(?<![a-zA-Z])[cdk]?m[³¹])[a-zóêœæ]"),
            // Hungarian: Portuguese has õ only before e, Estonian has no á.
            of("áÁéÉíÍóÓöÖúÚüÜõÕûÛ", "áÁéÉíÍóÓöÖúÚüÜőŐűŰ", "õ(?!e)", "á", "é"));

    private static MisreadCentralEuropean of(String letters, String meant, String... evidence) {
        return new MisreadCentralEuropean(
                letters, meant, Stream.of(evidence).map(Pattern::compile).toList());
    }

    /** The text as it was meant; null if it is not damaged, or if that cannot be told. */
    static @Nullable String undo(String text) {
        for (MisreadCentralEuropean language : LANGUAGES) {
            if (language.isMeant(text)) {
                return language.decode(text);
            }
        }
        return null;
    }

    private boolean isMeant(String text) {
        boolean misread = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x80 && (Character.isLetter(c) || SIGNS.indexOf(c) >= 0)) {
                int letter = letters.indexOf(c);
                if (letter < 0) {
                    return false;
                }
                misread |= meant.charAt(letter) != c;
            }
        }
        return misread
                && evidence.stream().allMatch(pattern -> pattern.matcher(text).find());
    }

    private String decode(String text) {
        StringBuilder decoded = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            int letter = letters.indexOf(text.charAt(at));
            if (letter >= 0) {
                decoded.setCharAt(at, meant.charAt(letter));
            }
        }
        return decoded.toString();
    }
}
