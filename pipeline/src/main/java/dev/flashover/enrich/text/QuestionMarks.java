package dev.flashover.enrich.text;

import java.util.BitSet;

/** Weighs the question marks of one text by the rules of {@link LostLetters}. */
final class QuestionMarks {
    private static final char MARK = '?';

    /** A mark between or before letters; a mark that ends a word in a sentence may be a hasty question. */
    private static final int STRONG = 3;

    private static final int ALONE = 2;
    private static final int FINAL = 1;
    private static final int ENOUGH = 3;

    private static final int LONGEST_EVIDENCE = 2;
    private static final int LONGEST_WITHIN_WORD = 4;

    private static final int LEAST_BLANK_WORDS = 3;
    private static final int LEAST_BLANKS = 6;

    /** No question is longer than a post. */
    private static final int LONGEST_QUESTION = 280;

    private final String text;

    /** Marks that are letters if any are. */
    private final BitSet lost = new BitSet();

    private int evidence;
    private int letters;
    private boolean accented;

    /** Marks of words that have nothing else. */
    private final BitSet blanks = new BitSet();

    private int blankWords;
    private int blankRows;
    private int shortestBlank = Integer.MAX_VALUE;
    private int longestBlank;
    private int lastBlankEnd = -1;

    QuestionMarks(String text) {
        this.text = text;
        for (int start = 0; start < text.length(); ) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            weighWord(start, end);
            start = end + 1;
        }
    }

    /** The text with wildcards for those marks that are lost letters. */
    String marked() {
        BitSet wildcards = new BitSet();
        if (evidence >= (accented ? 2 * ENOUGH : ENOUGH)) {
            wildcards.or(lost);
        }
        if (isBlanked()) {
            wildcards.or(blanks);
        }
        if (wildcards.isEmpty()) {
            return text;
        }
        StringBuilder marked = new StringBuilder(text);
        wildcards.stream().forEach(at -> marked.setCharAt(at, LostLetters.WILDCARD));
        return marked.toString();
    }

    private boolean isBlanked() {
        int marks = blanks.cardinality();
        return blankWords >= (letters == 0 ? 2 : LEAST_BLANK_WORDS)
                && blankRows > 0
                && marks >= (shortestBlank < longestBlank ? LEAST_BLANKS : 2 * LEAST_BLANKS)
                && letters <= 2 * marks;
    }

    private void weighWord(int start, int end) {
        boolean link = isLink(start, end);
        for (int at = start; at < end; ) {
            char c = text.charAt(at);
            int next = c == MARK ? runEnd(at) : at + 1;
            if (c == MARK && !link) {
                weighRun(at, next, end);
            } else if (c == LostLetters.WILDCARD) {
                evidence += isRealLetter(at - 1) || isRealLetter(at + 1) ? 2 * STRONG : 0;
            } else if (Character.isLetter(c)) {
                letters++;
                accented |= c > 0x7F;
            }
            at = next;
        }
    }

    private void weighRun(int start, int end, int wordEnd) {
        boolean afterLetter = isLetter(start - 1);
        boolean beforeLetter = isLetter(end);
        int length = end - start;
        if (afterLetter && beforeLetter) {
            boolean fits = !isUpper(end) || isUpper(start - 1);
            evidence += fits && length <= LONGEST_EVIDENCE ? STRONG : 0;
            lost.set(start, end, fits && length <= LONGEST_WITHIN_WORD);
        } else if (beforeLetter) {
            weighInitial(start, end, wordEnd);
        } else if (afterLetter) {
            boolean fits = length == 1 && isWithinSentence(end);
            lost.set(start, fits);
            evidence += !fits ? 0 : isSpace(end) ? FINAL : text.charAt(end) == '.' ? 0 : STRONG;
        } else {
            boolean fits = length == 1 && isBeginning(start) && isSpace(end) && isWithinSentence(end);
            lost.set(start, fits);
            evidence += fits ? ALONE : 0;
            countBlank(start, end);
        }
    }

    private void weighInitial(int start, int end, int wordEnd) {
        boolean fits = end - start == 1
                && (start == 0 || !Character.isDigit(text.charAt(start - 1)))
                && (!isUpper(end) || end + 1 == text.length() || !Character.isLowerCase(text.charAt(end + 1)))
                && !opensQuestion(start, end);
        boolean sure = fits && (!isUpper(end) || isUpper(end + 1)) && !endsWithMark(end, wordEnd);
        evidence += sure ? STRONG : 0;
        lost.set(start, fits);
    }

    private void countBlank(int start, int end) {
        blanks.set(start, end);
        blankWords++;
        blankRows += lastBlankEnd >= 0 && isBlankBetween(lastBlankEnd, start) ? 1 : 0;
        lastBlankEnd = end;
        shortestBlank = Math.min(shortestBlank, end - start);
        longestBlank = Math.max(longestBlank, end - start);
    }

    /** One space, perhaps with one sign before it. */
    private boolean isBlankBetween(int end, int start) {
        return start - end <= 2 && text.charAt(start - 1) == ' ';
    }

    /** What follows a mark here would not follow the end of a question. */
    private boolean isWithinSentence(int end) {
        if (end >= text.length()) {
            return false;
        }
        char c = text.charAt(end);
        if (c != ' ') {
            return ",;:-".indexOf(c) >= 0 || (c == '.' && !text.startsWith("..", end));
        }
        int letter = end + 1;
        if (isMarkOrWildcard(letter)) {
            letter += letter + 1 < text.length() && text.charAt(letter + 1) == ' ' ? 2 : 1;
        }
        return letter < text.length()
                && Character.isLowerCase(text.charAt(letter))
                && !text.startsWith("http", end + 1);
    }

    /** After a space, or after an apostrophe that a word was cut at: {@code c'?}. */
    private boolean isBeginning(int start) {
        return isSpace(start - 1) || "'’".indexOf(text.charAt(start - 1)) >= 0;
    }

    private boolean opensQuestion(int start, int end) {
        if (!isSentenceStart(start)) {
            return false;
        }
        int last = Math.min(text.length(), end + LONGEST_QUESTION);
        for (int at = end; at < last; ) {
            char c = text.charAt(at);
            if (c == '.' || c == '!') {
                return false;
            }
            int next = c == MARK ? runEnd(at) : at + 1;
            if (c == MARK && endsQuestion(next - 1)) {
                return true;
            }
            at = next;
        }
        return false;
    }

    /** A word, and marks that are no letters. */
    private boolean endsQuestion(int last) {
        int start = last;
        while (start >= 0 && text.charAt(start) == MARK) {
            start--;
        }
        int length = last - start;
        return length > 0 && isLetter(start) && !isLetter(last + 1) && (length > 1 || !isWithinSentence(last + 1));
    }

    private int runEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == MARK) {
            end++;
        }
        return end;
    }

    private boolean isSentenceStart(int start) {
        int before = start - 1;
        if (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || ".!:…".indexOf(text.charAt(before)) >= 0 || endsQuestion(before);
    }

    private boolean endsWithMark(int start, int wordEnd) {
        int last = wordEnd - 1;
        while (last > start && ".,;:!)\"'»”’".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return isMarkOrWildcard(last);
    }

    private boolean isLink(int start, int end) {
        int mark = text.indexOf(MARK, start);
        if (mark < 0 || mark >= end) {
            return false;
        }
        boolean path = false;
        boolean dot = false;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (c == '=' || (c == '/' && dot) || text.startsWith("://", at)) {
                path = true;
            }
            dot |= c == '.';
        }
        return path;
    }

    private boolean isLetter(int at) {
        return isRealLetter(at) || (at >= 0 && at < text.length() && text.charAt(at) == LostLetters.WILDCARD);
    }

    private boolean isRealLetter(int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private boolean isUpper(int at) {
        return at >= 0 && at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    private boolean isMarkOrWildcard(int at) {
        return at < text.length() && (text.charAt(at) == MARK || text.charAt(at) == LostLetters.WILDCARD);
    }

    private boolean isSpace(int at) {
        return at < 0 || at >= text.length() || text.charAt(at) == ' ';
    }
}
