package dev.flashover.enrich.model;

import java.util.Arrays;

/**
 * What of a brand's post tells its tone: the features of any post, and for each {@link ReplyAct} how many of its cues
 * were found. Not thread-safe.
 */
public final class ToneFeatures {
    private static final int FIRST_ACT = MeaningFeatures.DENSE - ReplyAct.values().length;

    /** More cues of one act say no more. */
    private static final int MOST_CUES = 3;

    private static final long CUES = 0x52;

    private final Tokens tokens = new Tokens();
    private final Tokenizer tokenizer = new Tokenizer(tokens);
    private final MeaningFeatures meaning;
    private final LexiconWalk cues;
    private final int[] found = new int[ReplyAct.values().length];

    /**
     * Features.
     *
     * @param lexicon words with a polarity
     * @param cues expressions that show an act, by {@link #cueSalt}
     */
    public ToneFeatures(SentimentLexicon lexicon, SentimentLexicon cues) {
        this.meaning = new MeaningFeatures(lexicon);
        this.cues = new LexiconWalk(cues);
    }

    /** Of the cues of acts, which are looked up like words with a polarity. */
    public static long cueSalt(String language) {
        return Hashes.mix(MeaningFeatures.salt(language) + CUES);
    }

    /**
     * Reads the features of a text.
     *
     * @param language ISO code whose lexicon and cues are asked; empty for none
     * @return false if there is no letter to tell anything by
     */
    public boolean of(String repaired, String language) {
        tokenizer.read(repaired);
        meaning.of(tokens, language, false);
        Arrays.fill(found, 0);
        cues.values(tokens, 0, tokens.count, cueSalt(language), (from, to, act) -> found[act]++);
        for (int act = 0; act < found.length; act++) {
            meaning.dense[FIRST_ACT + act] = Math.min(found[act], MOST_CUES);
        }
        return tokens.letters > 0;
    }

    /** The hashed features; only the first {@link #count()} count. */
    public long[] hashes() {
        return meaning.hashes;
    }

    public int count() {
        return meaning.shared;
    }

    /** The dense features, {@link MeaningFeatures#DENSE} of them. */
    public float[] dense() {
        return meaning.dense;
    }
}
