package dev.flashover.enrich.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words, expressions of up to four words, and word beginnings that lean to one side in one language, each with a
 * polarity from -3 to 3; 0 marks a negator. Looked up by hash: a stranger's word is taken for a known one once in
 * billions.
 */
public final class SentimentLexicon {
    /** Words of an expression at most. */
    public static final int LONGEST = 4;

    /** Letters of a word beginning at least. */
    public static final int SHORTEST_BEGINNING = 3;

    /** Stands for what is not known. */
    static final int ABSENT = Integer.MIN_VALUE;

    private static final long BEGINNING = 0x2A;

    /** 128 kB of bits, which stay in a processor's cache as the slots do not. */
    private static final int MARK_BITS = 20;

    private final long[] keys;
    private final byte[] polarities;
    private final long[] slots;
    private final byte[] values;
    private final int mask;

    /** A bit for each key, some shared: most of what is looked up is not there, and that shows here. */
    private final long[] marks = new long[1 << (MARK_BITS - 6)];

    private SentimentLexicon(long[] keys, byte[] polarities) {
        this.keys = keys;
        this.polarities = polarities;
        int size = Math.max(16, Integer.highestOneBit(keys.length * 2 + 1) * 2);
        slots = new long[size];
        values = new byte[size];
        mask = size - 1;
        for (int entry = 0; entry < keys.length; entry++) {
            int slot = (int) keys[entry] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            marks[word(keys[entry])] |= 1L << keys[entry];
            slots[slot] = keys[entry];
            values[slot] = polarities[entry];
        }
    }

    /**
     * A lexicon of these.
     *
     * @param polarities by {@link #key}, -3 to 3
     */
    public static SentimentLexicon of(Map<Long, Integer> polarities) {
        TreeMap<Long, Integer> sorted = new TreeMap<>(polarities);
        long[] keys = new long[sorted.size()];
        byte[] values = new byte[sorted.size()];
        int entry = 0;
        for (Map.Entry<Long, Integer> known : sorted.entrySet()) {
            keys[entry] = known.getKey();
            values[entry++] = known.getValue().byteValue();
        }
        return new SentimentLexicon(keys, values);
    }

    static SentimentLexicon read(DataInput in) throws IOException {
        long[] keys = new long[in.readInt()];
        byte[] polarities = new byte[keys.length];
        for (int entry = 0; entry < keys.length; entry++) {
            keys[entry] = in.readLong();
        }
        in.readFully(polarities);
        return new SentimentLexicon(keys, polarities);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(keys.length);
        for (long key : keys) {
            out.writeLong(key);
        }
        out.write(polarities);
    }

    public int size() {
        return keys.length;
    }

    /** Key of the expression that is made of these tokens. */
    public static long key(long salt, Tokens tokens, int from, int to) {
        long sum = salt;
        for (int token = from; token < to; token++) {
            sum = Hashes.add(sum, tokens.hash[token]);
        }
        return Hashes.mix(sum);
    }

    /** Key of the words that begin with the first letters of this one. */
    public static long beginningKey(long salt, Tokens tokens, int token, int letters) {
        return beginningKey(salt, rolled(tokens, token, letters));
    }

    /** The polarity under that key; {@link #ABSENT} if there is none. */
    int polarity(long key) {
        if ((marks[word(key)] & 1L << key) == 0) {
            return ABSENT;
        }
        int slot = (int) key & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == key) {
                return values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return ABSENT;
    }

    private static int word(long key) {
        return (int) (key >>> (Long.SIZE - MARK_BITS + 6));
    }

    /** The polarity of the longest beginning of the word that is known; {@link #ABSENT} if none is. */
    int polarityOfBeginning(long salt, Tokens tokens, int token) {
        int found = ABSENT;
        long sum = Hashes.SEED;
        int start = tokens.foldedStart[token];
        int end = tokens.foldedStart[token + 1];
        for (int at = start; at < end; at++) {
            sum = Hashes.add(sum, tokens.folded[at]);
            if (at - start + 1 >= SHORTEST_BEGINNING) {
                int longer = polarity(beginningKey(salt, sum));
                found = longer == ABSENT ? found : longer;
            }
        }
        return found;
    }

    private static long beginningKey(long salt, long rolled) {
        return Hashes.mix(Hashes.add(salt + BEGINNING, rolled));
    }

    private static long rolled(Tokens tokens, int token, int letters) {
        long sum = Hashes.SEED;
        for (int at = tokens.foldedStart[token]; at < tokens.foldedStart[token] + letters; at++) {
            sum = Hashes.add(sum, tokens.folded[at]);
        }
        return sum;
    }
}
