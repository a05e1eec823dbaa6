package dev.flashover.judge.story;

import java.util.Map;
import java.util.Set;

/**
 * How likely a text belongs to a story, by what it is about: a mixture over the brand's stories (a Dirichlet process with
 * forgetting), each with its own term frequencies, in which anything may also be new. The log-odds are the sum of
 *
 * <ul>
 *   <li>the prior: the story's part of the attention that the brand gets at present. On a day on which thousands complain
 *       about as many delays, each of them has next to none;
 *   <li>for every term of the text, how much more frequent it is in the story than in all else that is said about the
 *       brand. A term that everybody uses weighs nothing, one that nobody else uses much.
 * </ul>
 *
 * <p>A brand without history starts from {@value #PRIOR_TEXTS} imagined texts. Cost: O(terms of the text).
 */
final class Agreement {
    private static final double PRIOR_TEXTS = 20;

    /** Imagined texts with which a story's frequencies are smoothed. */
    private static final double SMOOTHING = 2;

    private static final double MOST = 4;
    private static final double LEAST_OF_CONCEPT = -0.7;
    private static final double LEAST = -0.15;

    private static final double CONCEPT = 0.05;
    private static final double GENERIC_CONCEPT = 0.15;
    private static final double HASHTAG = 0.02;
    private static final double WORD = 0.01;

    /** Complaints of every kind have these. */
    private static final Set<String> GENERIC = Set.of(
            "c:boycott",
            "c:go-to-competitor",
            "c:media-attention",
            "c:no-answer",
            "c:on-hold",
            "c:phone-agent",
            "c:praise-solved",
            "c:refund",
            "c:rude-staff",
            "c:slow-service",
            "c:thanks");

    private final TermCounts brand;
    private final long now;

    /**
     * Agreement within a brand.
     *
     * @param brand all that is said about it
     * @param now event time in epoch milliseconds
     */
    Agreement(TermCounts brand, long now) {
        this.brand = brand;
        this.now = now;
    }

    /** Log-odds that the next text about the brand belongs to a story, whatever it says. */
    double prior(TermCounts story) {
        double inside = story.attention(now);
        double outside = Math.max(0, brand.attention(now) - inside);
        return StrictMath.log(Math.max(1e-6, inside) / (outside + PRIOR_TEXTS));
    }

    /**
     * What terms say about belonging to a story, in log-odds.
     *
     * @param terms stems, and the part of the texts that have them, 0 to 1
     */
    double evidence(Map<String, Double> terms, TermCounts story) {
        double sum = 0;
        for (Map.Entry<String, Double> term : terms.entrySet()) {
            double usual = usual(term.getKey(), story);
            double texts = story.texts(now);
            double here = (story.count(term.getKey(), now) + SMOOTHING * usual) / (texts + SMOOTHING);
            double least = term.getKey().startsWith("c:") ? LEAST_OF_CONCEPT : LEAST;
            sum += term.getValue() * Math.max(least, Math.min(MOST, StrictMath.log(here / usual)));
        }
        return sum;
    }

    /** How telling a term is of a story: what the texts that have it say in all. */
    double telling(String stem, TermCounts story) {
        double here = (story.count(stem, now) + SMOOTHING * usual(stem, story)) / (story.texts(now) + SMOOTHING);
        return here * Math.min(MOST, StrictMath.log(here / usual(stem, story)));
    }

    /** How surprising a term is, in nats. */
    double surprise(String stem) {
        return -StrictMath.log((brand.count(stem, now) + PRIOR_TEXTS * prior(stem)) / (brand.texts(now) + PRIOR_TEXTS));
    }

    /** The part of the brand's other texts that have a term. */
    private double usual(String stem, TermCounts story) {
        double others = Math.max(0, brand.count(stem, now) - story.count(stem, now));
        double texts = Math.max(0, brand.texts(now) - story.texts(now));
        return Math.min(1, (others + PRIOR_TEXTS * prior(stem)) / (texts + PRIOR_TEXTS));
    }

    private static double prior(String stem) {
        if (stem.startsWith("c:")) {
            return GENERIC.contains(stem) ? GENERIC_CONCEPT : CONCEPT;
        }
        return stem.startsWith("#") ? HASHTAG : WORD;
    }
}
