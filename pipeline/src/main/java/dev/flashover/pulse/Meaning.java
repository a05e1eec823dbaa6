package dev.flashover.pulse;

import dev.flashover.avro.Author;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Mention;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Sentiment;
import dev.flashover.avro.SentimentSum;
import dev.flashover.avro.Signals;
import dev.flashover.wire.FirstHand;
import dev.flashover.wire.SignalSum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the new mentions of one window mean: feeling, grievances, thanks, and what they are about. */
final class Meaning {
    private static final int MOST_TERMS = 24;
    private static final int MOST_THANKFUL = 8;
    private static final double MORE_LIKELY_THAN_NOT = 0.5;

    private final SentimentSum sentiment = new SentimentSum(0, 0.0, 0.0);
    private final TreeMap<String, Integer> languages = new TreeMap<>();
    private final TreeMap<String, Integer> terms = new TreeMap<>();
    private final TreeSet<String> thankful = new TreeSet<>();
    private final Set<String> aggrieved = new HashSet<>();
    private final Set<String> grievances = new HashSet<>();
    private @Nullable Signals signals;
    private double complaints;
    private int firstHand;

    /** Takes a new mention by somebody else than the brand. */
    void add(EnrichedMention enriched, String words) {
        String language = enriched.getLanguage();
        if (language != null) {
            languages.merge(language, 1, Integer::sum);
        }
        Sentiment felt = enriched.getSentiment();
        if (felt != null) {
            sentiment.setScored(sentiment.getScored() + 1);
            sentiment.setNegative(sentiment.getNegative() + felt.getNegative());
            sentiment.setPositive(sentiment.getPositive() + felt.getPositive());
        }
        if (enriched.getSignals() != null) {
            signals = SignalSum.add(signals, enriched.getSignals());
        }
        enriched.getTerms().forEach(term -> terms.merge(term, 1, Integer::sum));
        addGrievance(enriched, words);
        addThanks(enriched);
    }

    private void addGrievance(EnrichedMention enriched, String words) {
        Double complaint = enriched.getComplaint();
        if (complaint == null) {
            return;
        }
        complaints += complaint;
        String author = author(enriched.getMention());
        if (FirstHand.isProbable(complaint)
                && !words.isEmpty()
                && grievances.add(words)
                && (author == null || aggrieved.add(author))) {
            firstHand++;
        }
    }

    private void addThanks(EnrichedMention enriched) {
        String author = author(enriched.getMention());
        Sentiment felt = enriched.getSentiment();
        Signals shown = enriched.getSignals();
        boolean praises = felt != null && felt.getPositive() >= MORE_LIKELY_THAN_NOT;
        boolean thanks = shown != null && shown.getThanks() >= MORE_LIKELY_THAN_NOT;
        if (author != null && (praises || thanks)) {
            thankful.add(author);
        }
    }

    private static @Nullable String author(Mention mention) {
        Author author = mention.getAuthor();
        return author == null ? null : mention.getPlatform() + ':' + author.getId();
    }

    void writeTo(Pulse pulse) {
        pulse.setSentiment(sentiment);
        pulse.setSignals(signals);
        pulse.setComplaints(complaints);
        pulse.setFirstHand(firstHand);
        pulse.setLanguages(languages);
        pulse.setThankful(new ArrayList<>(thankful.stream().limit(MOST_THANKFUL).toList()));
        pulse.setTerms(terms.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)));
    }
}
