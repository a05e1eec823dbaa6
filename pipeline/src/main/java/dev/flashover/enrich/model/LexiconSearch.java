package dev.flashover.enrich.model;

import dev.flashover.enrich.model.Explanation.LexiconHit;
import java.util.ArrayList;
import java.util.List;

/** Finds what the lexicon knows of a text, by the rules of {@link MeaningFeatures}, and says where it stands. */
final class LexiconSearch {
    private final SentimentLexicon lexicon;

    LexiconSearch(SentimentLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The hits in the order of the text; negators are none.
     *
     * @param language ISO 639-1 code
     * @param words a name for every token
     */
    List<LexiconHit> hits(Tokens tokens, String language, List<String> words) {
        long salt = MeaningFeatures.salt(language);
        List<LexiconHit> hits = new ArrayList<>();
        int negator = -MeaningFeatures.NEGATION_REACH - 1;
        for (int token = 0; token < tokens.count; ) {
            int length = lengthKnown(salt, tokens, token);
            int polarity = length > 0
                    ? lexicon.polarity(
                            SentimentLexicon.key(salt, tokens, token, token + length), MeaningFeatures.ABSENT)
                    : beginning(salt, tokens, token);
            int next = token + Math.max(1, length);
            if (polarity == 0) {
                negator = token;
            } else if (polarity != MeaningFeatures.ABSENT) {
                boolean negated = token - negator <= MeaningFeatures.NEGATION_REACH;
                hits.add(new LexiconHit(
                        String.join(" ", words.subList(token, next)),
                        negated ? MeaningFeatures.turned(polarity) : polarity,
                        negated));
            }
            token = next;
        }
        return hits;
    }

    /** How many tokens the longest known expression has that begins here; 0 if none does. */
    private int lengthKnown(long salt, Tokens tokens, int token) {
        int length = Math.min(SentimentLexicon.LONGEST, tokens.count - token);
        while (length > 0
                && lexicon.polarity(SentimentLexicon.key(salt, tokens, token, token + length), MeaningFeatures.ABSENT)
                        == MeaningFeatures.ABSENT) {
            length--;
        }
        return length;
    }

    private int beginning(long salt, Tokens tokens, int token) {
        return tokens.isWord(token)
                ? lexicon.polarityOfBeginning(salt, tokens, token, MeaningFeatures.ABSENT)
                : MeaningFeatures.ABSENT;
    }
}
