package dev.flashover.enrich.model;

/**
 * What of a text tells its language: hashed character n-grams (1 to 4, with the edges of words) and whole words, as
 * written, destroyed letters included. Handed out word by word, so that a head may stop when it is sure.
 */
public final class LanguageFeatures {
    /** Features of one word at most. */
    public static final int MOST = 160;

    private static final int LONGEST_GRAM = 4;
    private static final int LONGEST_WORD = 24;
    private static final char EDGE = '\u0001';
    private static final long WORD = 0x61L << 56;

    public final long[] hashes = new long[MOST];
    public int count;

    private final char[] framed = new char[LONGEST_WORD + 2];

    /** The features of one word. */
    public void of(Tokens tokens, int token) {
        count = 0;
        int length = Math.min(LONGEST_WORD, tokens.writtenStart[token + 1] - tokens.writtenStart[token]);
        framed[0] = EDGE;
        System.arraycopy(tokens.written, tokens.writtenStart[token], framed, 1, length);
        framed[length + 1] = EDGE;
        int end = length + 2;
        long word = WORD;
        for (int start = 0; start < end; start++) {
            word = Hashes.add(word, framed[start]);
            long rolled = Hashes.SEED;
            for (int size = 1; size <= LONGEST_GRAM && start + size <= end; size++) {
                rolled = Hashes.add(rolled, framed[start + size - 1]);
                if (size > 1 || framed[start] != EDGE) {
                    add(rolled);
                }
            }
        }
        add(word);
    }

    private void add(long hash) {
        if (count < MOST) {
            hashes[count++] = Hashes.mix(hash);
        }
    }
}
