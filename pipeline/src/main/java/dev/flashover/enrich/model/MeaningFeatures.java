package dev.flashover.enrich.model;

import java.util.Arrays;

/**
 * What of a text tells what it means: hashed words, pairs of words and character n-grams, each once for all languages
 * and once for its own, and a short dense vector of what the lexicon and the style of writing say. Not thread-safe.
 */
public final class MeaningFeatures {
    /** Length of the dense vector. */
    public static final int DENSE = 64;

    static final int MOST = 1 << 14;

    /** The dense feature that is always 1. */
    public static final int BIAS = 40;

    /** Before these come exclamation and question marks; a dense feature for each signal whose cue was found. */
    public static final int FIRST_CUE = 46;

    /** A dense feature for each {@link Experience} that a cue shows, then one for each that several do. */
    private static final int FIRST_EXPERIENCE = FIRST_CUE + Signal.values().length;

    private static final int EXPERIENCES = Experience.values().length;

    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 5;
    private static final long GRAM = 0x51L << 56;
    private static final long PAIR = 0x52L << 56;
    private static final long SKIP = 0x53L << 56;
    private static final long FIRST = 0x54L << 56;
    private static final long LAST = 0x55L << 56;
    private static final long DAMAGED = 0x56L << 56;
    private static final long STYLE = 0x57L << 56;
    private static final char EDGE = '\u0001';
    private static final long CUES = 0x43;
    private static final long EXPERIENCE_CUES = 0x45;

    public final long[] hashes = new long[MOST];
    public final float[] dense = new float[DENSE];

    /** How many of the hashes are words without punctuation and parts of words; they come first. */
    public int plain;

    /** How many of the hashes are these or have punctuation in them. */
    public int worded;

    /** How many of the hashes belong to all languages: the former, then the style of writing. */
    public int shared;

    public int count;

    private final LexiconWalk lexicon;
    private final char[] framed = new char[64];
    private int positive;
    private int negative;
    private int sum;
    private int highest;
    private int lowest;
    private int first;
    private int last;
    private boolean negated;

    public MeaningFeatures(SentimentLexicon lexicon) {
        this.lexicon = new LexiconWalk(lexicon);
    }

    /**
     * Reads the features of a text.
     *
     * @param language ISO code whose lexicon is asked; empty for none
     * @param salted whether words and pairs also count once for this language alone
     */
    public void of(Tokens tokens, String language, boolean salted) {
        count = 0;
        addWords(tokens, 0, tokens.count, false);
        int words = count;
        addGrams(tokens, 0, tokens.count);
        plain = count;
        addWords(tokens, 0, tokens.count, true);
        worded = count;
        addStyle(tokens);
        shared = count;
        long salt = salt(language);
        if (salted) {
            for (int word = 0; word < words; word++) {
                add(hashes[word] ^ salt);
            }
        }
        Arrays.fill(dense, 0);
        askLexicon(tokens, salt);
        askCues(tokens, 0, tokens.count, language);
        lexicon.values(tokens, 0, tokens.count, experienceSalt(language), this::experience);
        fillDense(tokens);
    }

    /** Reads what signals are told from, {@link #plain} features and cues, of the tokens from one up to another. */
    public void ofPart(Tokens tokens, int from, int to, String language) {
        count = 0;
        addWords(tokens, from, to, false);
        addGrams(tokens, from, to);
        plain = count;
        Arrays.fill(dense, 0);
        askCues(tokens, from, to, language);
        dense[BIAS] = 1;
    }

    /** Of the cues of signals, which are looked up like words with a polarity. */
    public static long cueSalt(String language) {
        return Hashes.mix(salt(language) + CUES);
    }

    /** Of the cues of an {@link Experience}. */
    public static long experienceSalt(String language) {
        return Hashes.mix(salt(language) + EXPERIENCE_CUES);
    }

    public static long salt(String language) {
        return Hashes.mix(language.hashCode());
    }

    private void add(long hash) {
        if (count < MOST) {
            hashes[count++] = Hashes.mix(hash);
        }
    }

    /** @param punctuation whether the features with punctuation in them are wanted, or those without */
    private void addWords(Tokens tokens, int from, int to, boolean punctuation) {
        for (int token = from; token < to; token++) {
            long hash = tokens.hash[token];
            boolean one = isPunctuation(tokens, token);
            if (one == punctuation) {
                add(hash);
            }
            if (token > from && (one || isPunctuation(tokens, token - 1)) == punctuation) {
                add(PAIR ^ Hashes.add(tokens.hash[token - 1], hash));
            }
            if (token > from + 1 && (one || isPunctuation(tokens, token - 2)) == punctuation) {
                add(SKIP ^ Hashes.add(tokens.hash[token - 2], hash));
            }
            if (!punctuation) {
                addDamaged(tokens, token);
            }
        }
        if (to > from && isPunctuation(tokens, from) == punctuation) {
            add(FIRST ^ tokens.hash[from]);
        }
        if (to > from && isPunctuation(tokens, to - 1) == punctuation) {
            add(LAST ^ tokens.hash[to - 1]);
        }
    }

    private static boolean isPunctuation(Tokens tokens, int token) {
        return tokens.type[token] == Tokens.PUNCTUATION;
    }

    /** A word as it looks once its letters beyond ASCII are destroyed: so damaged and whole words share a feature. */
    private void addDamaged(Tokens tokens, int token) {
        int start = tokens.writtenStart[token];
        int end = tokens.writtenStart[token + 1];
        long rolled = DAMAGED;
        boolean damaged = false;
        int ascii = 0;
        for (int at = start; at < end; at++) {
            char unit = tokens.written[at];
            boolean lost = unit > 0x7F;
            damaged |= lost;
            ascii += lost ? 0 : 1;
            rolled = Hashes.add(rolled, lost ? Tokens.LOST_LETTER : unit);
        }
        if (damaged && ascii > 0) {
            add(rolled);
        }
    }

    private void addStyle(Tokens tokens) {
        int handles = 0;
        int links = 0;
        for (int token = 0; token < tokens.count; token++) {
            handles += tokens.type[token] == Tokens.HANDLE ? 1 : 0;
            links += tokens.type[token] == Tokens.LINK ? 1 : 0;
        }
        add(STYLE + 0x100 + Math.min(tokens.exclamations, 3));
        add(STYLE + 0x200 + Math.min(tokens.questions, 3));
        add(STYLE + 0x300 + Math.min(handles, 2));
        add(STYLE + 0x400 + Math.min(links, 1));
        add(STYLE + 0x500 + Math.min(tokens.hashtags, 3));
        add(STYLE + 0x600 + Math.min(tokens.count / 5, 8));
        if (tokens.letters > 5 && tokens.capitals * 2 > tokens.letters) {
            add(STYLE + 0x700);
        }
        if (tokens.elongated > 0) {
            add(STYLE + 0x800);
        }
    }

    private void addGrams(Tokens tokens, int from, int to) {
        for (int token = from; token < to; token++) {
            if (tokens.type[token] == Tokens.WORD) {
                addGrams(tokens, token);
            }
        }
    }

    private void addGrams(Tokens tokens, int token) {
        int length = tokens.foldedStart[token + 1] - tokens.foldedStart[token];
        framed[0] = EDGE;
        System.arraycopy(tokens.folded, tokens.foldedStart[token], framed, 1, length);
        framed[length + 1] = EDGE;
        int end = length + 2;
        for (int start = 0; start + SHORTEST_GRAM <= end; start++) {
            long rolled = GRAM;
            int most = Math.min(LONGEST_GRAM, end - start);
            for (int size = 1; size <= most; size++) {
                rolled = Hashes.add(rolled, framed[start + size - 1]);
                // The whole word with both its edges is a feature already.
                if (size >= SHORTEST_GRAM && size < end) {
                    add(rolled);
                }
            }
        }
    }

    private void askLexicon(Tokens tokens, long salt) {
        positive = 0;
        negative = 0;
        sum = 0;
        highest = 0;
        lowest = 0;
        first = 0;
        last = 0;
        negated = false;
        lexicon.polarities(tokens, salt, this::feel);
    }

    private void askCues(Tokens tokens, int from, int to, String language) {
        lexicon.values(tokens, from, to, cueSalt(language), (first, behind, signal) -> dense[FIRST_CUE + signal] = 1);
    }

    private void experience(int from, int to, int experience) {
        boolean again = dense[FIRST_EXPERIENCE + experience] > 0;
        dense[FIRST_EXPERIENCE + experience + (again ? EXPERIENCES : 0)] = 1;
    }

    private void feel(int from, int to, int polarity, boolean turned) {
        negated |= turned;
        positive += polarity > 0 ? 1 : 0;
        negative += polarity < 0 ? 1 : 0;
        sum += polarity;
        highest = Math.max(highest, polarity);
        lowest = Math.min(lowest, polarity);
        last = polarity;
        first = first == 0 ? polarity : first;
    }

    private void fillDense(Tokens tokens) {
        dense[Math.min(positive, 3)] = 1;
        dense[4 + Math.min(negative, 3)] = 1;
        dense[8 + Math.max(-6, Math.min(6, sum)) + 6] = 1;
        dense[21 + highest] = 1;
        dense[25 - lowest] = 1;
        dense[29 + Integer.signum(last) + 1] = 1;
        dense[32 + Integer.signum(first) + 1] = 1;
        dense[35] = positive + negative == 0 ? 1 : 0;
        dense[36] = negated ? 1 : 0;
        dense[37] = (float) sum / (3 + positive + negative);
        dense[38] = (float) (positive - negative) / (1 + tokens.count);
        dense[39] = Math.min(1, tokens.count / 40f);
        dense[BIAS] = 1;
        dense[FIRST_CUE - 2] = Math.min(tokens.exclamations, 3) / 3f;
        dense[FIRST_CUE - 1] = Math.min(tokens.questions, 2) / 2f;
        dense[41 + (positive > negative ? 2 : positive < negative ? 0 : 1)] = 1;
    }
}
