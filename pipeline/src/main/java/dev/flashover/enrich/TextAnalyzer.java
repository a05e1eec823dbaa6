package dev.flashover.enrich;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.model.PostReading;
import dev.flashover.enrich.sentiment.SentimentEngine;
import dev.flashover.enrich.terms.TermFinder;
import dev.flashover.wire.Fingerprint;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Analyses texts and remembers the analyses, so that copies cost nothing. Thread-safe. */
final class TextAnalyzer {
    private static final Set<String> ISO_LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Cache<Question, TextAnalysis> analyses;
    private final PostReader reader;
    private final TermFinder terms;
    private final SentimentEngine sentiments;
    private final EnrichMetrics metrics;

    /** @param cacheSize how many analyses are remembered */
    TextAnalyzer(
            int cacheSize, PostReader reader, TermFinder terms, SentimentEngine sentiments, EnrichMetrics metrics) {
        this.analyses = Caffeine.newBuilder().maximumSize(cacheSize).build();
        this.reader = reader;
        this.terms = terms;
        this.sentiments = sentiments;
        this.metrics = metrics;
    }

    /**
     * Analyses a text.
     *
     * @param text repaired text, not empty
     * @param hint BCP 47 tag that somebody claims; believed only where the text does not tell
     * @param ownWords true if they are the author's own, so that their sentiment says something
     */
    TextAnalysis analyse(String text, @Nullable String hint, boolean ownWords) {
        Question question = new Question(text, hint == null ? null : primary(hint), ownWords);
        TextAnalysis known = analyses.getIfPresent(question);
        metrics.lookup(known != null);
        if (known != null) {
            return known;
        }
        TextAnalysis fresh = Objects.requireNonNull(metrics.analysis().record(() -> answer(question)));
        analyses.put(question, fresh);
        return fresh;
    }

    private TextAnalysis answer(Question question) {
        PostReading reading = reader.read(question.text(), question.hint());
        return new TextAnalysis(
                reading,
                question.ownWords(),
                question.ownWords() ? sentiments.score(question.text(), reading) : null,
                Fingerprint.of(question.text()),
                question.ownWords() ? terms.terms(question.text(), reading.language()) : List.of());
    }

    private static @Nullable String primary(String tag) {
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return ISO_LANGUAGES.contains(language) ? language : null;
    }

    private record Question(String text, @Nullable String hint, boolean ownWords) {}
}
