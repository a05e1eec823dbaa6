package dev.flashover.enrich.model;

import static dev.flashover.enrich.model.SentimentLexicon.ABSENT;

/** Goes through a text and finds what a lexicon knows of it. */
final class LexiconWalk {
    /** A negator turns what comes within so many tokens. */
    private static final int NEGATION_REACH = 3;

    private final SentimentLexicon lexicon;

    LexiconWalk(SentimentLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Hears what has a polarity. */
    interface Polarities {
        /**
         * A word or expression with a polarity; negators are none.
         *
         * @param from its first token
         * @param to the token behind it
         * @param polarity -3 to 3, turned if it is negated
         */
        void found(int from, int to, int polarity, boolean negated);
    }

    /** Hears what has a value. */
    interface Values {
        /**
         * A word, beginning of a word, or expression.
         *
         * @param from its first token
         * @param to the token behind it
         */
        void found(int from, int to, int value);
    }

    /**
     * Tells what has a polarity, in the order of the text: the longest expression at each place, then on behind it.
     *
     * @param salt of the language whose lexicon is asked
     */
    void polarities(Tokens tokens, long salt, Polarities listener) {
        int negator = -NEGATION_REACH - 1;
        int token = 0;
        while (token < tokens.count) {
            int length = Math.min(SentimentLexicon.LONGEST, tokens.count - token);
            int polarity = ABSENT;
            while (length > 0 && polarity == ABSENT) {
                polarity = lexicon.polarity(SentimentLexicon.key(salt, tokens, token, token + length));
                length--;
            }
            if (polarity == ABSENT && tokens.isWord(token)) {
                polarity = lexicon.polarityOfBeginning(salt, tokens, token);
            }
            int next = token + length + 1;
            if (polarity == 0) {
                negator = token;
            } else if (polarity != ABSENT) {
                boolean negated = token - negator <= NEGATION_REACH;
                listener.found(token, next, negated ? turned(polarity) : polarity, negated);
            }
            token = next;
        }
    }

    /**
     * Tells the value of every expression and word beginning that is known, however they overlap.
     *
     * @param from the first token
     * @param to the token behind the last
     * @param salt of the language whose lexicon is asked
     */
    void values(Tokens tokens, int from, int to, long salt, Values listener) {
        for (int token = from; token < to; token++) {
            int most = Math.min(SentimentLexicon.LONGEST, to - token);
            for (int length = 1; length <= most; length++) {
                int value = lexicon.polarity(SentimentLexicon.key(salt, tokens, token, token + length));
                if (value != ABSENT) {
                    listener.found(token, token + length, value);
                }
            }
            int value = tokens.isWord(token) ? lexicon.polarityOfBeginning(salt, tokens, token) : ABSENT;
            if (value != ABSENT) {
                listener.found(token, token + 1, value);
            }
        }
    }

    /** What is left of a polarity behind a negator: not good is bad, but not as bad as good is good. */
    private static int turned(int polarity) {
        return -polarity / 2;
    }
}
