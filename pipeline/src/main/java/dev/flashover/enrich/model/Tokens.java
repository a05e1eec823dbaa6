package dev.flashover.enrich.model;

/** The tokens of one text, in reused buffers. Not thread-safe. */
public final class Tokens {
    /** Stands where a letter was destroyed before the text came, as TextRepair leaves it. */
    public static final char LOST_LETTER = '\uFFFD';

    static final byte WORD = 0;
    static final byte HANDLE = 1;
    static final byte LINK = 2;
    static final byte PUNCTUATION = 3;
    static final byte EMOJI = 4;

    /** A post that says more than this in so many words has said what it is about. */
    public static final int MOST = 400;

    private static final int LONGEST = 32;

    final byte[] type = new byte[MOST];
    final long[] hash = new long[MOST];
    /** The lower-case word as written is {@code written[writtenStart[i] .. writtenStart[i + 1])}, likewise folded. */
    final char[] written = new char[MOST * LONGEST];

    final int[] writtenStart = new int[MOST + 1];
    final char[] folded = new char[MOST * LONGEST * 2];
    final int[] foldedStart = new int[MOST + 1];

    int count;
    int letters;
    int capitals;
    int lost;
    int elongated;
    int exclamations;
    int questions;
    int hashtags;

    void clear() {
        count = 0;
        letters = 0;
        capitals = 0;
        lost = 0;
        elongated = 0;
        exclamations = 0;
        questions = 0;
        hashtags = 0;
        writtenStart[0] = 0;
        foldedStart[0] = 0;
    }

    boolean isFull() {
        return count == MOST;
    }

    /** Adds a character to the word that is being read; characters beyond a word's longest length are dropped. */
    void write(char lower) {
        int at = writtenStart[count + 1];
        if (at - writtenStart[count] < LONGEST) {
            written[at] = lower;
            writtenStart[count + 1] = at + 1;
        }
    }

    void writeFolded(char unit) {
        int at = foldedStart[count + 1];
        if (at - foldedStart[count] < LONGEST) {
            folded[at] = unit;
            foldedStart[count + 1] = at + 1;
        }
    }

    void begin() {
        writtenStart[count + 1] = writtenStart[count];
        foldedStart[count + 1] = foldedStart[count];
    }

    void endWord() {
        long sum = Hashes.SEED;
        for (int at = foldedStart[count]; at < foldedStart[count + 1]; at++) {
            sum = Hashes.add(sum, folded[at]);
        }
        end(WORD, Hashes.mix(sum));
    }

    void end(byte kind, long tokenHash) {
        type[count] = kind;
        hash[count] = tokenHash;
        count++;
    }

    /** How many tokens the text has. */
    public int count() {
        return count;
    }

    public boolean isWord(int token) {
        return type[token] == WORD;
    }

    /** Characters of the folded token. */
    public int length(int token) {
        return foldedStart[token + 1] - foldedStart[token];
    }

    /** The folded word; empty for what is not a word. */
    public String show(int token) {
        return new String(folded, foldedStart[token], length(token));
    }
}
