package dev.flashover.enrich.model;

import dev.flashover.enrich.model.Explanation.ExperienceHit;
import dev.flashover.enrich.model.Explanation.Kind;
import dev.flashover.enrich.model.Explanation.LanguageGuess;
import dev.flashover.enrich.model.Explanation.LexiconHit;
import dev.flashover.enrich.model.Explanation.Reason;
import dev.flashover.enrich.model.Explanation.Winner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says why {@link PostReader} understands a text as it does. Much slower than reading. Thread-safe. */
public final class PostExplainer {
    private static final int GUESSES = 2;
    private static final List<Experience> EXPERIENCES = List.of(Experience.values());

    private final PostModel model;
    private final PostReader reader;
    private final LexiconWalk lexicon;

    public PostExplainer(PostModel model) {
        this.model = model;
        this.reader = new PostReader(model);
        this.lexicon = new LexiconWalk(model.lexicon());
    }

    /**
     * Explains a text, in time that is bounded for texts of any length.
     *
     * @param repaired text after repair
     */
    public Explanation explain(String repaired) {
        PostReading reading = reader.read(repaired);
        Tokens tokens = new Tokens();
        List<String> words = named(tokens, new Tokenizer(tokens).pieces(repaired));
        List<LanguageGuess> guesses = reading.isIllegible() ? List.of() : guesses(tokens);
        Winner winner = winner(reading.feeling());
        String language = reading.language();
        if (language == null || (winner == null && reading.complaint() == null)) {
            return new Explanation(reading, guesses, null, List.of(), List.of(), List.of());
        }
        return new Explanation(
                reading,
                guesses,
                winner,
                reasons(new Shares(model, tokens, language, words), language, winner),
                hits(tokens, language, words),
                experiences(tokens, language, words));
    }

    /** Names for people: words in lower case; those of strangers and their links stay unnamed, as for the model. */
    private static List<String> named(Tokens tokens, List<String> pieces) {
        return IntStream.range(0, pieces.size())
                .mapToObj(token -> switch (tokens.type[token]) {
                    case Tokens.HANDLE -> "@…";
                    case Tokens.LINK -> "http…";
                    default -> pieces.get(token).toLowerCase(Locale.ROOT);
                })
                .toList();
    }

    private List<LexiconHit> hits(Tokens tokens, String language, List<String> words) {
        List<LexiconHit> hits = new ArrayList<>();
        lexicon.polarities(
                tokens,
                MeaningFeatures.salt(language),
                (from, to, polarity, negated) ->
                        hits.add(new LexiconHit(String.join(" ", words.subList(from, to)), polarity, negated)));
        return hits;
    }

    private List<ExperienceHit> experiences(Tokens tokens, String language, List<String> words) {
        Set<ExperienceHit> hits = new LinkedHashSet<>();
        lexicon.values(
                tokens,
                0,
                tokens.count(),
                MeaningFeatures.experienceSalt(language),
                (from, to, experience) -> hits.add(
                        new ExperienceHit(String.join(" ", words.subList(from, to)), EXPERIENCES.get(experience))));
        return List.copyOf(hits);
    }

    private List<LanguageGuess> guesses(Tokens tokens) {
        List<String> languages = model.languages().languages();
        double[] likely = model.languages().probabilities(tokens, new LanguageFeatures(), new int[languages.size()]);
        return IntStream.range(0, likely.length)
                .mapToObj(language -> new LanguageGuess(languages.get(language), likely[language]))
                .sorted(Comparator.comparingDouble(LanguageGuess::probability).reversed())
                .limit(GUESSES)
                .toList();
    }

    private static @Nullable Winner winner(PostReading.@Nullable Feeling feeling) {
        if (feeling == null) {
            return null;
        }
        if (feeling.neutral() >= feeling.negative() && feeling.neutral() >= feeling.positive()) {
            return Winner.NEUTRAL;
        }
        return feeling.negative() >= feeling.positive() ? Winner.NEGATIVE : Winner.POSITIVE;
    }

    private List<Reason> reasons(Shares shares, String language, @Nullable Winner winner) {
        Calibration sentiments = winner == null ? null : model.sentiments().of(language);
        Calibration complaints = model.complaints().of(language);
        List<Reason> reasons = new ArrayList<>();
        shares.byOwner().forEach((owner, share) -> {
            double sentiment = 0;
            double complaint = 0;
            if (sentiments != null && winner != null) {
                sentiment = sentiments.scale() * ahead(share, winner)
                        + (owner.kind() == Kind.START ? ahead(sentiments.bias(), winner) : 0);
            }
            if (complaints != null) {
                complaint = complaints.scale() * share[PostReader.COMPLAINT]
                        + complaints.bias()[1] * negative(share, owner, language)
                        + (owner.kind() == Kind.START ? complaints.bias()[0] : 0);
            }
            reasons.add(new Reason(owner.kind(), owner.text(), sentiment, complaint));
        });
        return reasons;
    }

    /** What is negative speaks for a complaint. */
    private double negative(double[] share, Shares.Owner owner, String language) {
        Calibration sentiments = model.sentiments().of(language);
        if (sentiments == null) {
            return 0;
        }
        return sentiments.scale() * ahead(share, Winner.NEGATIVE)
                + (owner.kind() == Kind.START ? ahead(sentiments.bias(), Winner.NEGATIVE) : 0);
    }

    /** By how much one sentiment is ahead of the mean of the others: what all have in common decides nothing. */
    private static double ahead(double[] scores, Winner winner) {
        double all = 0;
        for (int output = 0; output < PostReader.SENTIMENTS; output++) {
            all += scores[output];
        }
        double own = scores[
                switch (winner) {
                    case NEGATIVE -> 0;
                    case NEUTRAL -> 1;
                    case POSITIVE -> 2;
                }];
        return own - (all - own) / (PostReader.SENTIMENTS - 1);
    }
}
