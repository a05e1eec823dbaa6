package dev.flashover.enrich.terms;

import dev.flashover.enrich.model.CharacterTable;
import java.util.Arrays;

/**
 * The words of one text, folded (lower case, no diacritics) and set apart by single spaces, in reused buffers. Handles and
 * links are left out. Not thread-safe.
 */
final class WordScan {
    /** Longer texts are read to here: who says more has said what it is about. */
    static final int MOST_CHARACTERS = 4_000;

    static final byte HASHTAG = 1;
    /** Begins with a capital letter although no sentence begins there. */
    static final byte NAME = 2;

    static final byte DIGIT = 4;

    char[] folded = new char[1024];
    int length;
    int[] start = new int[256];
    byte[] marks = new byte[256];
    int count;

    private static final int LONGEST_HOST = 100;

    private String text = "";
    private int end;

    /** Fills the buffers anew. */
    void read(String repaired) {
        text = repaired;
        end = Math.min(repaired.length(), MOST_CHARACTERS);
        length = 0;
        count = 0;
        boolean begins = true;
        int at = 0;
        while (at < end) {
            char unit = text.charAt(at);
            byte kind = CharacterTable.kind(unit);
            if (kind == CharacterTable.WORD || kind == CharacterTable.DENSE) {
                at = isLink(at) ? afterLink(at) : word(at, kind, begins);
                begins = false;
            } else if ((unit == '@' || unit == '＠') && at + 1 < end) {
                at = afterHandle(at + 1);
            } else if (unit == '.' && isInLink(at)) {
                length = start[--count];
                at = afterLink(at);
            } else {
                begins |= unit == '.' || unit == '!' || unit == '?' || unit == '\n' || unit == ':' || unit == '"';
                at++;
            }
        }
    }

    /** Where a word's letters end. */
    int end(int word) {
        return (word + 1 < count ? start[word + 1] : length) - 1;
    }

    String word(int word) {
        return new String(folded, start[word], end(word) - start[word]);
    }

    boolean is(int word, byte mark) {
        return (marks[word] & mark) != 0;
    }

    private int word(int from, byte kind, boolean begins) {
        boolean hashtag = from > 0 && (text.charAt(from - 1) == '#' || text.charAt(from - 1) == '＃');
        char first = text.charAt(from);
        byte mark = hashtag ? HASHTAG : 0;
        if (!begins && !hashtag && CharacterTable.lower(first) != first) {
            mark |= NAME;
        }
        open();
        int at = from;
        do {
            char unit = text.charAt(at);
            mark |= Character.isDigit(unit) ? DIGIT : 0;
            append(unit == '’' ? '\'' : CharacterTable.lower(unit));
            at++;
        } while (kind == CharacterTable.WORD && at < end && continues(at));
        marks[count++] = mark;
        room();
        folded[length++] = ' ';
        return at;
    }

    private boolean continues(int at) {
        char unit = text.charAt(at);
        boolean apostrophe = (unit == '\'' || unit == '’') && at + 1 < end && Character.isLetter(text.charAt(at + 1));
        return apostrophe || CharacterTable.kind(unit) == CharacterTable.WORD;
    }

    private void open() {
        if (count == start.length) {
            start = Arrays.copyOf(start, 2 * count);
            marks = Arrays.copyOf(marks, 2 * count);
        }
        start[count] = length;
    }

    private void append(char lower) {
        String fold = CharacterTable.fold(lower);
        if (fold == null) {
            room();
            folded[length++] = lower;
            return;
        }
        for (int part = 0; part < fold.length(); part++) {
            room();
            folded[length++] = fold.charAt(part);
        }
    }

    private void room() {
        if (length == folded.length) {
            folded = Arrays.copyOf(folded, 2 * length);
        }
    }

    private boolean isLink(int at) {
        return text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
    }

    /** A dot inside a host that a path follows, without a scheme: {@code example.org/a}. */
    private boolean isInLink(int dot) {
        int at = dot;
        int last = Math.min(end, dot + LONGEST_HOST);
        while (at < last && (text.charAt(at) == '.' || text.charAt(at) == '-' || isWord(text.charAt(at)))) {
            at++;
        }
        return count > 0
                && dot > 0
                && isWord(text.charAt(dot - 1))
                && at < last
                && text.charAt(at) == '/'
                && at > dot + 2;
    }

    private static boolean isWord(char unit) {
        return CharacterTable.kind(unit) == CharacterTable.WORD;
    }

    private int afterLink(int from) {
        int at = from;
        while (at < end && CharacterTable.kind(text.charAt(at)) != CharacterTable.SPACE) {
            at++;
        }
        return at;
    }

    private int afterHandle(int from) {
        int at = from;
        while (at < end && CharacterTable.kind(text.charAt(at)) == CharacterTable.WORD) {
            at++;
        }
        return at;
    }
}
