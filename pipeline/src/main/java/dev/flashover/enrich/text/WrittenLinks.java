package dev.flashover.enrich.text;

import java.util.List;

/** Links that are written out in a text. */
final class WrittenLinks {
    private static final String MARK = "://";

    /** Punctuation after a link belongs to the sentence. */
    private static final String AFTER = ".,;:!?)]}'»”’";

    private WrittenLinks() {}

    /**
     * Finds them in the order of the text.
     *
     * @param most how many are taken; none if it is not positive
     * @param found receives them
     */
    static void find(String text, int most, List<String> found) {
        int before = found.size();
        findWithScheme(text, most, found);
        findBare(text, most - (found.size() - before), found);
    }

    /** A host and a path without a scheme: {@code example.org/a}. A bare host may be the end of a sentence, or a name. */
    private static void findBare(String text, int most, List<String> found) {
        int left = most;
        int end;
        for (int slash = text.indexOf('/'); slash >= 0 && left > 0; slash = text.indexOf('/', end)) {
            int start = slash;
            while (start > 0 && isPartOfHost(text.charAt(start - 1))) {
                start--;
            }
            end = slash + 1;
            while (end < text.length() && isPart(text.charAt(end))) {
                end++;
            }
            boolean alone = start == 0 || text.charAt(start - 1) <= ' ' || text.charAt(start - 1) == '(';
            if (alone && end > slash + 1 && isHost(text, start, slash)) {
                found.add(withoutPunctuation(text, start, end));
                left--;
            }
        }
    }

    private static boolean isPartOfHost(char c) {
        return c == '.' || c == '-' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    private static boolean isHost(String text, int start, int end) {
        int dot = text.lastIndexOf('.', end - 1);
        boolean letters = dot > start && end - dot > 2;
        for (int at = dot + 1; letters && at < end; at++) {
            letters = Character.isLetter(text.charAt(at));
        }
        return letters && text.charAt(start) != '.';
    }

    private static void findWithScheme(String text, int most, List<String> found) {
        int left = most;
        int end;
        for (int mark = text.indexOf(MARK); mark >= 0 && left > 0; mark = text.indexOf(MARK, end)) {
            int start = start(text, mark);
            end = mark + MARK.length();
            while (start >= 0 && end < text.length() && isPart(text.charAt(end))) {
                end++;
            }
            if (start >= 0 && end > mark + MARK.length()) {
                found.add(withoutPunctuation(text, start, end));
                left--;
            }
        }
    }

    /** Where the scheme begins, http or https; -1 if it is none of them. */
    private static int start(String text, int mark) {
        int start = text.regionMatches(true, mark - 4, "http", 0, 4)
                ? mark - 4
                : text.regionMatches(true, mark - 5, "https", 0, 5) ? mark - 5 : -1;
        boolean within = start > 0 && isAsciiWord(text.charAt(start - 1));
        return within ? -1 : start;
    }

    private static boolean isAsciiWord(char c) {
        return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    private static boolean isPart(char c) {
        return c > ' ' && c != '<' && c != '>' && c != '"';
    }

    private static String withoutPunctuation(String text, int start, int end) {
        int last = end;
        while (last > start && AFTER.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return text.substring(start, last);
    }
}
