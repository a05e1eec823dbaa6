package dev.flashover.enrich.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a text was understood as it was. The weights are log-odds: those of all reasons add up to what the probabilities
 * of the reading were made of, for the sentiment {@code ln(p / sqrt(q r))} where q and r are the other two, for the
 * complaint {@code ln(p / (1 - p))}, as long as none of them is too small to be told from 0.
 *
 * @param reading what was understood
 * @param guesses the most likely languages, the likeliest first, two at most; empty if no word can be read
 * @param winner the likeliest sentiment; null if none can be told
 * @param reasons what speaks for and against; empty if neither sentiment nor complaint can be told
 * @param lexicon words and expressions that the lexicon knows, in the order of the text
 * @param experiences expressions that show how somebody fared, in the order of the text
 */
public record Explanation(
        PostReading reading,
        List<LanguageGuess> guesses,
        @Nullable Winner winner,
        List<Reason> reasons,
        List<LexiconHit> lexicon,
        List<ExperienceHit> experiences) {
    public Explanation {
        guesses = List.copyOf(guesses);
        reasons = List.copyOf(reasons);
        lexicon = List.copyOf(lexicon);
        experiences = List.copyOf(experiences);
    }

    /** A sentiment. */
    public enum Winner {
        NEGATIVE,
        NEUTRAL,
        POSITIVE
    }

    /**
     * A language that the text may be in.
     *
     * @param language ISO 639-1 code
     * @param probability calibrated, 0 to 1
     */
    public record LanguageGuess(String language, double probability) {}

    /** What of a text can be a reason. */
    public enum Kind {
        /** A word with the parts of it that other words share, a run of punctuation or an emoji. */
        WORD,
        /** Two words in a row, or with one between them. */
        EXPRESSION,
        /** Length, capitals, marks and repetition. */
        STYLE,
        /** What all hits in the lexicon and among the cues say together. */
        LEXICON,
        /** What is thought of a text before it is read. */
        START
    }

    /**
     * What something in the text speaks for.
     *
     * @param text the word or expression, in lower case; empty for the other kinds
     * @param sentiment weight for the winning sentiment, negative if against it; 0 if none can be told
     * @param complaint weight for a complaint, negative if against it; 0 if it cannot be told
     */
    public record Reason(Kind kind, String text, double sentiment, double complaint) {}

    /**
     * Something that the lexicon knows.
     *
     * @param text as it stands in the text, in lower case
     * @param polarity -3 to 3, as it counted: a negator before it turns it round and halves it
     * @param negated true if there was one
     */
    public record LexiconHit(String text, int polarity, boolean negated) {}

    /**
     * An expression that shows how somebody fared with a company.
     *
     * @param text as it stands in the text, in lower case
     */
    public record ExperienceHit(String text, Experience experience) {}
}
