package dev.flashover.train;

import dev.flashover.enrich.model.LanguageFeatures;
import dev.flashover.enrich.model.MeaningFeatures;
import dev.flashover.enrich.model.SentimentLexicon;
import dev.flashover.enrich.model.Tokenizer;
import dev.flashover.enrich.model.Tokens;
import dev.flashover.train.LinearTrainer.Sample;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes samples of texts, with the very features that the finished model will see. */
final class SampleMaker {
    private static final float[] NOTHING = {};

    private final Tokens tokens = new Tokens();
    private final Tokenizer tokenizer = new Tokenizer(tokens);
    private final LanguageFeatures languageFeatures = new LanguageFeatures();
    private final MeaningFeatures meaningFeatures;
    private final Set<String> salted;

    /** @param salted languages whose words also count for themselves */
    SampleMaker(SentimentLexicon lexicon, Set<String> salted) {
        this.meaningFeatures = new MeaningFeatures(lexicon);
        this.salted = salted;
    }

    /** A sample for the language head, null for a text without a word. */
    @Nullable
    Sample language(String text, int bits, float weight, float[] targets) {
        tokenizer.read(text);
        int[] rows = new int[Tokens.MOST * 16];
        int count = 0;
        for (int token = 0; token < tokens.count() && count + LanguageFeatures.MOST < rows.length; token++) {
            if (tokens.isWord(token)) {
                languageFeatures.of(tokens, token);
                for (int feature = 0; feature < languageFeatures.count; feature++) {
                    rows[count++] = row(languageFeatures.hashes[feature], bits);
                }
            }
        }
        return count == 0 ? null : new Sample(Arrays.copyOf(rows, count), share(count), NOTHING, 0, weight, targets);
    }

    /** A sample for the sentiment head, of everything that the text has. */
    Sample sentiment(String text, String language, int bits, int source, float weight, float[] targets) {
        read(text, language);
        int count = meaningFeatures.count;
        return new Sample(rows(count, bits), share(count), meaningFeatures.dense.clone(), source, weight, targets);
    }

    /**
     * A sample for the complaint, which is scored together with the sentiment. Our own posts are few and ours: how long
     * they are says more about who wrote them than about complaints.
     */
    Sample complaint(String text, String language, int bits, float weight, float[] targets) {
        read(text, language);
        return new Sample(
                rows(meaningFeatures.worded, bits),
                share(meaningFeatures.count),
                meaningFeatures.dense.clone(),
                0,
                weight,
                targets);
    }

    /** A sample for the signals, which are rare: of the dense features only the cues are learned from. */
    Sample signals(String text, String language, int bits, float weight, float[] targets) {
        tokenizer.read(text);
        meaningFeatures.ofPart(tokens, 0, tokens.count(), language);
        int count = meaningFeatures.plain;
        return new Sample(rows(count, bits), share(count), meaningFeatures.dense.clone(), 0, weight, targets);
    }

    private void read(String text, String language) {
        tokenizer.read(text);
        meaningFeatures.of(tokens, language, salted.contains(language));
    }

    private int[] rows(int count, int bits) {
        int[] rows = new int[count];
        for (int feature = 0; feature < count; feature++) {
            rows[feature] = row(meaningFeatures.hashes[feature], bits);
        }
        return rows;
    }

    private static float share(int features) {
        return (float) (1 / Math.sqrt(Math.max(1, features)));
    }

    private static int row(long hash, int bits) {
        return (int) (hash >>> (Long.SIZE - bits));
    }
}
