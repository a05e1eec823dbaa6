package dev.flashover.annotate.corenlp;

import dev.flashover.wire.ShortText;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text complains about: predicates and nouns that a lexicon or a denial marks as a grievance, each with its
 * complements. Predicates that say what was done to what come first, bare nouns last, and the earlier before the later.
 */
final class AspectFinder {
    private static final int MOST = 3;
    private static final int MOST_CHARACTERS = 60;

    private static final double PREDICATE = 3;
    private static final double DESCRIBED_NOUN = 2.5;
    private static final double DENIAL = 2;
    private static final double BARE_NOUN = 1;

    /** "To cancel" is what somebody wanted. */
    private static final double WISH = 1.5;

    private static final double PER_CONTENT_WORD = 0.4;
    private static final int MOST_CONTENT_WORDS = 4;

    private static final Set<String> DESCRIPTIONS = Set.of("amod", "acl", "compound");
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass");
    private static final Set<String> STATES = Set.of("advmod", "compound:prt", "xcomp");

    private final Lexicon lexicon;

    /**
     * A phrase that may be shown.
     *
     * @param place number of the sentence, then of the word
     */
    private record Candidate(String phrase, double score, int place, Set<Integer> words) {}

    AspectFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The phrases, the most telling first.
     *
     * @param text what the sentences' positions refer to
     */
    List<String> find(String text, List<CoreSentence> sentences) {
        List<Candidate> candidates = new ArrayList<>();
        for (int number = 0; number < sentences.size(); number++) {
            SemanticGraph graph = sentences.get(number).coreMap().get(BasicDependenciesAnnotation.class);
            if (graph != null) {
                Grammar grammar = new Grammar(graph);
                for (IndexedWord word : grammar.words()) {
                    Candidate candidate = candidate(text, grammar, word, number);
                    if (candidate != null) {
                        candidates.add(candidate);
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.score())
                .thenComparing(Candidate::place));
        return best(candidates);
    }

    private static List<String> best(List<Candidate> candidates) {
        List<String> best = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (Candidate candidate : candidates) {
            long known = candidate.words().stream().filter(told::contains).count();
            if (best.size() < MOST && 2 * known < candidate.words().size()) {
                best.add(candidate.phrase());
                told.addAll(candidate.words());
            }
        }
        return best;
    }

    private @Nullable Candidate candidate(String text, Grammar grammar, IndexedWord word, int sentence) {
        if (isPredicate(grammar, word)) {
            boolean denied = grammar.children(word, Phrases.DENYING).stream().anyMatch(this::isDenial);
            boolean grievance = isGrievance(word) || isGrievousState(grammar, word);
            boolean wish = Grammar.isVerb(word) && grammar.isInfinitive(word);
            // "Not bad" is none, but "would not cancel" is one.
            if (grievance && (Grammar.isVerb(word) || !denied)) {
                double score = wish ? WISH : PREDICATE;
                return candidate(text, grammar, phrases -> phrases.ofPredicate(word), score, word, sentence);
            }
            return denied && !grievance && !wish && (Grammar.isVerb(word) || Grammar.isAdjective(word))
                    ? candidate(text, grammar, phrases -> phrases.ofPredicate(word), DENIAL, word, sentence)
                    : null;
        }
        if (!Grammar.isNoun(word)) {
            return null;
        }
        boolean described = grammar.children(word, DESCRIPTIONS).stream().anyMatch(this::isGrievance);
        boolean denied = grammar.children(word, Set.of("det")).stream().anyMatch(this::isDenial);
        // "No problem" is none, and "no answer" is one.
        if ((denied && isGrievance(word)) || (!denied && !described && !isGrievance(word))) {
            return null;
        }
        double score = described ? DESCRIBED_NOUN : denied ? DENIAL : BARE_NOUN;
        return candidate(text, grammar, phrases -> phrases.of(word), score, word, sentence);
    }

    private @Nullable Candidate candidate(
            String text,
            Grammar grammar,
            Function<Phrases, NavigableSet<IndexedWord>> gather,
            double base,
            IndexedWord head,
            int sentence) {
        Phrases phrases = new Phrases(grammar, lexicon, true);
        NavigableSet<IndexedWord> words = gather.apply(phrases);
        String phrase = phrase(text, words);
        if (phrase.length() > MOST_CHARACTERS) {
            words = gather.apply(new Phrases(grammar, lexicon, false));
            phrase = ShortText.cut(phrase(text, words), MOST_CHARACTERS);
        }
        Set<Integer> content = phrases.contentOf(words).stream()
                .map(word -> place(sentence, word))
                .collect(Collectors.toSet());
        if (content.isEmpty() || (words.size() < 2 && base > BARE_NOUN)) {
            return null;
        }
        double score = base + PER_CONTENT_WORD * Math.min(MOST_CONTENT_WORDS, content.size());
        return new Candidate(phrase, score, place(sentence, head), content);
    }

    /** The words as they stand in the text, a blank where others stood between them. */
    private static String phrase(String text, NavigableSet<IndexedWord> words) {
        StringBuilder phrase = new StringBuilder();
        int end = -1;
        for (IndexedWord word : words) {
            // Words that share a contraction share its place.
            if (word.endPosition() > end) {
                phrase.append(end < 0 || end == word.beginPosition() ? "" : " ");
                end = endOfWord(text, word.endPosition());
                phrase.append(text, word.beginPosition(), end);
            }
        }
        return phrase.toString();
    }

    /** Where contractions were taken apart, some tokenizers' positions stop short of the end. */
    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length()
                && Character.isLetter(text.charAt(end))
                && Character.isLetter(text.charAt(end - 1))) {
            end++;
        }
        return end;
    }

    private static boolean isPredicate(Grammar grammar, IndexedWord word) {
        return Grammar.isVerb(word)
                || !grammar.children(word, Set.of("cop")).isEmpty()
                || (!Grammar.isNoun(word) && !grammar.children(word, SUBJECTS).isEmpty());
    }

    /** As in "the site has been down". */
    private boolean isGrievousState(Grammar grammar, IndexedWord word) {
        return lexicon.isVague(word.backingLabel())
                && grammar.children(word, STATES).stream().anyMatch(this::isGrievance);
    }

    private boolean isGrievance(IndexedWord word) {
        return lexicon.isGrievance(word.backingLabel());
    }

    private boolean isDenial(IndexedWord word) {
        return lexicon.isDenial(word.backingLabel());
    }

    private static int place(int sentence, IndexedWord word) {
        return sentence * 10_000 + word.index();
    }
}
