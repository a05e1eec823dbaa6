package dev.flashover.judge.story;

import dev.flashover.avro.Pulse;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.avro.state.TermPosting;
import dev.flashover.judge.story.Placement.Ground;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the story that tells of the same complaint in other words or in another language. Only complaints and press items
 * are placed so, and only a root that is new. Cost: at most {@value #MOST_COMPARED} stories are compared, out of those to
 * which the pulse's terms (at most 24) lead, 32 each.
 */
final class TermSearch {
    /** Under this term every story is found. */
    private static final String ANY = "*";

    private static final int MOST_COMPARED = 8;
    private static final int MOST_SUGGESTED = 5;
    private static final int INDEXED_TERMS = 12;

    /** Log-odds from which a pulse joins: 60 %. */
    private static final double JOIN = 0.4;

    /** Log-odds from which a story is suggested: 20 %. */
    private static final double SUGGEST = -1.4;

    /** However loud a story is, a complaint has to say itself that it belongs there. */
    private static final double MOST_PRIOR = 0;

    /** What press and broadcast report of a brand is what everybody talks about, unless it says otherwise. */
    private static final double MOST_PRIOR_OF_PRESS = 1.5;

    private final StoryIndex index;
    private final StoryBook book;

    TermSearch(StoryIndex index, StoryBook book) {
        this.index = index;
        this.book = book;
    }

    private record Candidate(String story, double logOdds) {
        static final Comparator<Candidate> LIKELIEST_FIRST =
                Comparator.comparing(Candidate::logOdds).reversed().thenComparing(Candidate::story);
    }

    /** Where a pulse belongs that no name leads anywhere. */
    Placement place(Pulse pulse) {
        return place(pulse, shares(pulse), "");
    }

    /**
     * Where a pulse belongs.
     *
     * @param terms stems, and the part of the texts that have them, 0 to 1
     * @param except id of a story that does not count
     */
    Placement place(Pulse pulse, Map<String, Double> terms, String except) {
        boolean press = pulse.getPress() > 0;
        if (!press && !complains(pulse)) {
            return Placement.NOWHERE;
        }
        TermCounts brand = book.terms(pulse.getBrand());
        Agreement agreement = new Agreement(brand, pulse.getEnd().toEpochMilli());
        List<Candidate> likely = candidates(pulse, terms, agreement).stream()
                .filter(candidate -> !candidate.story().equals(except))
                .map(candidate -> compared(candidate.story(), terms, agreement, press))
                .filter(candidate -> candidate.logOdds() >= SUGGEST)
                .sorted(Candidate.LIKELIEST_FIRST)
                .limit(MOST_SUGGESTED)
                .toList();
        List<String> ids = likely.stream().map(Candidate::story).toList();
        return likely.isEmpty() || likely.get(0).logOdds() < JOIN
                ? new Placement(List.of(), Ground.NONE, ids)
                : new Placement(ids.subList(0, 1), Ground.TERMS, ids.subList(1, ids.size()));
    }

    private static boolean complains(Pulse pulse) {
        return pulse.getFirstHand() > 0
                || pulse.getSentiment().getNegative()
                        > 0.5 * Math.max(1, pulse.getSentiment().getScored());
    }

    private List<Candidate> candidates(Pulse pulse, Map<String, Double> terms, Agreement agreement) {
        Map<String, Double> scores = new TreeMap<>();
        Map<String, Double> wanted = new TreeMap<>(terms);
        wanted.put(ANY, 1.0);
        wanted.keySet().forEach(term -> {
            double surprise = term.equals(ANY) ? 0 : agreement.surprise(term);
            for (TermPosting posting : index.byTerm(pulse.getBrand(), term)) {
                scores.computeIfAbsent(posting.getStory(), unseen -> StrictMath.log(posting.getAttention() + 1e-6));
                scores.merge(posting.getStory(), surprise, Double::sum);
            }
        });
        return scores.entrySet().stream()
                .map(score -> new Candidate(score.getKey(), score.getValue()))
                .sorted(Candidate.LIKELIEST_FIRST)
                .limit(MOST_COMPARED)
                .toList();
    }

    private Candidate compared(String id, Map<String, Double> terms, Agreement agreement, boolean press) {
        StoryMemory memory = book.memory(id);
        if (memory == null || memory.getTerms() == null) {
            return new Candidate(id, Double.NEGATIVE_INFINITY);
        }
        TermCounts story = TermCounts.of(memory.getTerms(), TermCounts.OF_STORY);
        double prior = Math.min(press ? MOST_PRIOR_OF_PRESS : MOST_PRIOR, agreement.prior(story));
        return new Candidate(id, prior + agreement.evidence(terms, story));
    }

    /** Lets the story's terms lead to it. */
    void index(StoryBook.Entry entry, TermCounts story, long now) {
        List<String> terms = new ArrayList<>(story.mostFrequent(INDEXED_TERMS));
        terms.add(ANY);
        index.putTerms(
                entry.story().getBrand(), terms, new TermPosting(entry.story().getId(), story.attention(now), now));
    }

    /** For every stem the share of the pulse's texts that have it. */
    static Map<String, Double> shares(Pulse pulse) {
        int texts = Math.max(1, texts(pulse));
        Map<String, Double> shares = new TreeMap<>();
        pulse.getTerms()
                .forEach((term, count) ->
                        shares.merge(TermCounts.stem(term), Math.min(1, count / (double) texts), Math::max));
        return shares;
    }

    /** Texts in own words. */
    static int texts(Pulse pulse) {
        return pulse.getMentions() - pulse.getShares();
    }
}
