package dev.flashover.enrich.text;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Undoes Cyrillic in windows-1251 and Greek in windows-1253 (ISO 8859-7 is the same but for a few signs) that was read
 * as windows-1252 or Latin-1: {@code Áúëãàðèÿ} for {@code България}. No language writes whole words in accented
 * letters, so a text is taken for damaged if at least a third of its letters stand in such words, and the letters that they decode
 * to are as frequent as that alphabet's are. Lists of accents and single words stay as they are.
 */
final class MisreadAlphabet {
    private static final int LEAST_WORD = 3;
    private static final int LEAST_LETTERS = 8;
    private static final int LEAST_DISTINCT = 7;

    /** Of what is usual: nearly every sentence has more. */
    private static final double LEAST_COMMON = 0.7;

    private static final MisreadAlphabet[] ALPHABETS = {
        new MisreadAlphabet("windows-1251", "оеаинтрсвлі", 0.66),
        new MisreadAlphabet("windows-1253", "αοιετσνηυρςάόίέή", 0.83)
    };

    private final char[] decoded = new char[0x100];
    private final String common;
    private final double usual;

    /**
     * @param charset what the text was written in
     * @param common the commonest letters of its languages
     * @param usual what share of all letters these are
     */
    private MisreadAlphabet(String charset, String common, double usual) {
        this.common = common;
        this.usual = usual;
        for (int code = 0; code < decoded.length; code++) {
            decoded[code] = new String(new byte[] {(byte) code}, Charset.forName(charset)).charAt(0);
        }
    }

    /** The text in its own alphabet; null if it is not damaged. */
    static @Nullable String undo(String text) {
        if (!isCandidate(text)) {
            return null;
        }
        MisreadAlphabet best = null;
        double most = LEAST_COMMON;
        for (MisreadAlphabet alphabet : ALPHABETS) {
            double common = alphabet.commonShare(text);
            if (common >= most) {
                best = alphabet;
                most = common;
            }
        }
        return best == null ? null : best.decode(text);
    }

    /** Cheap: three accented letters in a row. */
    private static boolean isCandidate(String text) {
        int row = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            row = c >= 0xC0 && c <= 0xFF ? row + 1 : 0;
            if (row == LEAST_WORD) {
                return true;
            }
        }
        return false;
    }

    /** Share of common letters in whole words, as part of what is usual; 0 if there is too little to tell. */
    private double commonShare(String text) {
        int letters = 0;
        int commonLetters = 0;
        int others = 0;
        int words = 0;
        StringBuilder distinct = new StringBuilder();
        for (int start = 0; start < text.length(); ) {
            int end = wordEnd(text, start);
            boolean whole = isWhole(text, start, end);
            words += whole && end - start >= LEAST_WORD ? 1 : 0;
            letters += whole ? end - start : 0;
            others += whole ? 0 : end - start;
            for (int at = start; whole && at < end; at++) {
                char letter = decode(text.charAt(at));
                char small = Character.toLowerCase(letter);
                commonLetters += common.indexOf(small) >= 0 ? 1 : 0;
                // The accented vowels of the other alphabet.
                commonLetters -= small != letter && at > start && isSmall(text.charAt(at - 1)) ? 1 : 0;
                if (distinct.length() < LEAST_DISTINCT && distinct.indexOf(String.valueOf(small)) < 0) {
                    distinct.append(small);
                }
            }
            start = Math.max(end, start + 1);
        }
        boolean enough =
                words >= 2 && letters >= LEAST_LETTERS && 2 * letters >= others && distinct.length() >= LEAST_DISTINCT;
        return enough ? commonLetters / (usual * letters) : 0;
    }

    private String decode(String text) {
        StringBuilder meant = new StringBuilder(text);
        for (int start = 0; start < text.length(); ) {
            int end = Math.max(wordEnd(text, start), start + 1);
            if (isWhole(text, start, end)) {
                for (int at = start; at < end; at++) {
                    meant.setCharAt(at, decode(text.charAt(at)));
                }
            }
            start = end;
        }
        return meant.toString();
    }

    /** As this alphabet has it; characters that are no letters in it stay. */
    private char decode(char c) {
        int code = CodePage.WESTERN.byteOf(c);
        if (code == CodePage.NONE) {
            return c;
        }
        return Character.isLetter(decoded[code]) || decoded[code] == '№' ? decoded[code] : c;
    }

    private int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || isLetter(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private boolean isSmall(char c) {
        return Character.isLowerCase(decode(c));
    }

    private boolean isLetter(char c) {
        return Character.isLetter(decode(c));
    }

    private boolean isWhole(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (CodePage.WESTERN.byteOf(text.charAt(at)) == CodePage.NONE) {
                return false;
            }
        }
        return true;
    }
}
