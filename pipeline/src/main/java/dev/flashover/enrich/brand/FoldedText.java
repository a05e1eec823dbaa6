package dev.flashover.enrich.brand;

import dev.flashover.enrich.brand.BrandEvidence.Place;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A post's title and content, folded, without links, single-spaced, with the way back to the original. Between the two
 * stands a line feed, which is in no name.
 */
final class FoldedText {
    private final String original;
    private final int titleLength;
    private char[] chars;
    private int[] origins;
    private int length;

    private FoldedText(String original, int titleLength) {
        this.original = original;
        this.titleLength = titleLength;
        this.chars = new char[original.length() + 1];
        this.origins = new int[original.length() + 1];
    }

    static FoldedText of(@Nullable String title, @Nullable String content) {
        String first = title == null ? "" : composed(title);
        String second = content == null ? "" : composed(content);
        FoldedText text =
                new FoldedText(first.isEmpty() ? second : first + "\n" + second, first.isEmpty() ? -1 : first.length());
        text.fold(0, first.length());
        if (!first.isEmpty()) {
            text.append('\n', first.length());
            text.fold(first.length() + 1, text.original.length());
        } else {
            text.fold(0, second.length());
        }
        text.chars = Arrays.copyOf(text.chars, text.length);
        return text;
    }

    private static String composed(String text) {
        boolean halfWidthVoicing = text.indexOf('\uFF9E') >= 0 || text.indexOf('\uFF9F') >= 0;
        return Normalizer.normalize(text, halfWidthVoicing ? Normalizer.Form.NFKC : Normalizer.Form.NFC);
    }

    private void fold(int from, int to) {
        int at = from;
        while (at < to) {
            char c = original.charAt(at);
            if ((c == 'h' || c == 'H') && isLink(at)) {
                append(' ', at);
                at = endOfWord(at, to);
            } else if (Character.isHighSurrogate(c) && at + 1 < to) {
                int codePoint = original.codePointAt(at);
                // Styled letters are outside the first plane; emoji need no folding, and are many.
                appendAll(
                        Character.isLetterOrDigit(codePoint)
                                ? Folding.several(codePoint)
                                : Character.toString(codePoint),
                        at);
                at += Character.charCount(codePoint);
            } else {
                appendFolded(c, at);
                at++;
            }
        }
    }

    private void appendFolded(char c, int origin) {
        char folded = Folding.fold(c);
        if (folded == Folding.SEVERAL) {
            appendAll(Folding.several(c), origin);
        } else if (folded != Folding.NOTHING) {
            append(Character.isWhitespace(folded) ? ' ' : folded, origin);
        }
    }

    private void appendAll(String several, int origin) {
        for (int at = 0; at < several.length(); at++) {
            append(several.charAt(at), origin);
        }
    }

    private void append(char c, int origin) {
        if (c == ' ' && (length == 0 || chars[length - 1] == ' ')) {
            return;
        }
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            origins = Arrays.copyOf(origins, length * 2);
        }
        chars[length] = c;
        origins[length++] = origin;
    }

    /** Links are matched by their host: a path may hold any word. */
    private boolean isLink(int at) {
        return original.regionMatches(true, at, "http", 0, 4)
                && (original.startsWith("://", at + 4) || original.regionMatches(true, at + 4, "s://", 0, 4))
                && (at == 0 || !Boundaries.isWordCharacter(original.codePointBefore(at)));
    }

    private int endOfWord(int at, int to) {
        int end = at;
        while (end < to && !Character.isWhitespace(original.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The folded text. Not to be changed. */
    char[] chars() {
        return chars;
    }

    /** The original character at a place of the folded text. */
    char originalAt(int at) {
        return original.charAt(origins[at]);
    }

    Place placeOf(int at) {
        return origins[at] < titleLength ? Place.TITLE : Place.CONTENT;
    }

    /** Where a stretch of the folded text begins in the title or in the content. */
    int startOf(int start) {
        return origins[start] - offset(start);
    }

    /** Where a stretch of the folded text ends in the title or in the content. */
    int endOf(int end) {
        int last = origins[end - 1];
        return last + Character.charCount(original.codePointAt(last)) - offset(end - 1);
    }

    private int offset(int at) {
        return placeOf(at) == Place.TITLE ? 0 : titleLength + 1;
    }

    /** The original of a stretch of the folded text. */
    String original(int start, int end) {
        return original.substring(origins[start], origins[end - 1] + 1);
    }

    /** How many words there are. */
    int words() {
        return count(false);
    }

    /** How many words begin with a capital letter. */
    int capitalWords() {
        return count(true);
    }

    private int count(boolean capital) {
        int words = 0;
        boolean inWord = false;
        for (int at = 0; at < original.length(); at++) {
            char c = original.charAt(at);
            boolean letter = Character.isLetter(c);
            words += letter && !inWord && (!capital || Character.isUpperCase(c)) ? 1 : 0;
            inWord = letter;
        }
        return words;
    }
}
