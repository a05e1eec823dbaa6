package dev.flashover.judge.story;

import dev.flashover.avro.state.TermCount;
import dev.flashover.avro.state.TermFrequencies;
import dev.flashover.avro.state.TermPosting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many texts have which term, forgetting with a half-life of two days: of a story, of one of its roots, or of all that is
 * said about a brand. Bounded by Space-Saving (Metwally, Agrawal, El Abbadi, ICDT 2005): where there is no room the rarest
 * term gives way, and the new one may be counted too high by what that one had. Adding a text costs O(terms of the text ×
 * the bound).
 *
 * <p>Words count by their first six letters, so that {@code cancel} and {@code cancelled} are one in every language that
 * inflects at the end; what holds digits is a name and does not (truncation: McNamee &amp; Mayfield, Information Retrieval 7, 2004).
 */
public final class TermCounts {
    /** Terms that are kept of a brand. */
    public static final int OF_BRAND = 500;

    /** Terms that are kept of a story. */
    public static final int OF_STORY = 64;

    /** Terms that are kept of a root that may still leave its story. */
    public static final int OF_ROOT = 12;

    private static final String WORD = "w:";
    private static final int STEM = WORD.length() + 6;
    private static final double HALF_LIFE = Duration.ofDays(2).toMillis();

    /** Numbers need not be aged more often than this. */
    private static final long STEP = Duration.ofMinutes(10).toMillis();

    private final int most;
    private final TreeMap<String, TermCount> counts = new TreeMap<>();
    private double texts;
    private double attention;
    private long asOf;

    private TermCounts(int most) {
        this.most = most;
    }

    /**
     * Counts to go on with.
     *
     * @param state what {@link #state} gave; null for nothing yet
     * @param most how many terms are kept
     */
    public static TermCounts of(@Nullable TermFrequencies state, int most) {
        TermCounts counts = new TermCounts(most);
        if (state != null) {
            counts.texts = state.getTexts();
            counts.attention = state.getAttention();
            counts.asOf = state.getAsOf();
            state.getTerms()
                    .forEach(each -> counts.counts.put(
                            stem(each.getTerm()), new TermCount(each.getTerm(), each.getCount(), each.getError())));
        }
        return counts;
    }

    /** Under this a term is counted. */
    static String stem(String term) {
        boolean inflects = term.startsWith(WORD) && term.length() > STEM && !hasDigit(term);
        return inflects ? term.substring(0, STEM) : term;
    }

    private static boolean hasDigit(String term) {
        for (int at = 0; at < term.length(); at++) {
            if (Character.isDigit(term.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** The numbers, to be kept. */
    public TermFrequencies state() {
        return new TermFrequencies(texts, attention, asOf, new ArrayList<>(counts.values()));
    }

    /**
     * Adds texts.
     *
     * @param terms how many of them have which term
     * @param newTexts how many they are, in own words
     * @param newAttention their share-equivalents
     * @param now event time in epoch milliseconds
     */
    public void add(Map<String, Integer> terms, int newTexts, double newAttention, long now) {
        if (now - asOf >= STEP) {
            age(now);
        }
        texts += newTexts;
        attention += newAttention;
        new TreeMap<>(terms).forEach(this::count);
    }

    private void count(String term, int times) {
        String stem = stem(term);
        TermCount known = counts.get(stem);
        if (known != null) {
            known.setCount(known.getCount() + times);
            return;
        }
        double error = 0;
        if (counts.size() >= most) {
            Map.Entry<String, TermCount> rarest = null;
            for (Map.Entry<String, TermCount> each : counts.entrySet()) {
                if (rarest == null
                        || each.getValue().getCount() < rarest.getValue().getCount()) {
                    rarest = each;
                }
            }
            if (rarest != null) {
                error = rarest.getValue().getCount();
                counts.remove(rarest.getKey());
            }
        }
        counts.put(stem, new TermCount(term, error + times, error));
    }

    private void age(long now) {
        double left = left(now);
        texts *= left;
        attention *= left;
        for (TermCount each : counts.values()) {
            each.setCount(each.getCount() * left);
            each.setError(each.getError() * left);
        }
        asOf = now;
    }

    private double left(long now) {
        return left(asOf, now);
    }

    private static double left(long asOf, long now) {
        return now <= asOf ? 1 : StrictMath.pow(0.5, (now - asOf) / HALF_LIFE);
    }

    /** How much of a story's attention is left at a time in epoch milliseconds. */
    public static double left(TermPosting posting, long now) {
        return posting.getAttention() * left(posting.getAsOf(), now);
    }

    /** Adds all that others counted. Commutes, and associates as long as there is room for every term. */
    public void merge(TermCounts other) {
        long now = Math.max(asOf, other.asOf);
        double left = other.left(now);
        age(now);
        texts += other.texts * left;
        attention += other.attention * left;
        other.counts.forEach((stem, theirs) -> {
            TermCount ours = counts.computeIfAbsent(stem, unknown -> new TermCount(theirs.getTerm(), 0.0, 0.0));
            ours.setCount(ours.getCount() + theirs.getCount() * left);
            ours.setError(ours.getError() + theirs.getError() * left);
            ours.setTerm(theirs.getTerm().compareTo(ours.getTerm()) < 0 ? theirs.getTerm() : ours.getTerm());
        });
        if (counts.size() > most) {
            counts.keySet().retainAll(mostFrequent(most));
        }
    }

    /** Texts in own words, forgetting, at a time in epoch milliseconds. */
    double texts(long now) {
        return texts * left(now);
    }

    /** Share-equivalents, forgetting, at a time in epoch milliseconds. */
    double attention(long now) {
        return attention * left(now);
    }

    /** Texts that surely had a term, forgetting, at a time in epoch milliseconds. */
    double count(String stem, long now) {
        TermCount known = counts.get(stem);
        return known == null ? 0 : (known.getCount() - known.getError()) * left(now);
    }

    /** The most frequent terms, cut to stems. */
    List<String> mostFrequent(int limit) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, TermCount> each) ->
                                -each.getValue().getCount())
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The term that was first seen with a stem. */
    String shown(String stem) {
        TermCount known = counts.get(stem);
        return known == null ? stem : known.getTerm();
    }

    /** The same without a part of the texts, which have been counted here too. */
    TermCounts without(TermCounts part, long now) {
        TermCounts rest = of(state(), most);
        rest.age(now);
        rest.texts = Math.max(0, rest.texts - part.texts(now));
        part.counts.forEach((stem, theirs) -> {
            TermCount ours = rest.counts.get(stem);
            if (ours != null) {
                ours.setCount(Math.max(ours.getError(), ours.getCount() - theirs.getCount() * part.left(now)));
            }
        });
        return rest;
    }

    /** For every stem the share of the texts that have it, 0 to 1. */
    Map<String, Double> shares() {
        Map<String, Double> shares = new TreeMap<>();
        counts.forEach((stem, count) ->
                shares.put(stem, Math.min(1, (count.getCount() - count.getError()) / Math.max(1e-9, texts))));
        return shares;
    }
}
