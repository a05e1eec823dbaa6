package dev.flashover.annotate.corenlp;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gathers the words that make a grievance short and whole, as in a headline: without articles, owners and whoever did
 * it, but with what was done to what.
 */
final class Phrases {
    private static final Set<String> MODIFIERS =
            Set.of("amod", "compound", "compound:prt", "nummod", "flat", "flat:name", "fixed", "goeswith");
    private static final Set<String> PLACES = Set.of("nmod", "obl", "nmod:of");
    private static final Set<String> OBJECTS = Set.of("obj", "dobj");
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj");
    private static final Set<String> AUXILIARIES = Set.of("aux", "aux:pass", "cop", "auxpass", "aux:tense");
    /** How a denial can depend on what it denies. */
    static final Set<String> DENYING = Set.of("advmod", "neg", "nsubj", "nsubj:pass", "obj", "expl", "mark", "case");

    private static final Set<String> COMPLEMENTS = Set.of("xcomp");

    private final Grammar grammar;
    private final Lexicon lexicon;
    private final boolean withPlaces;

    /** @param withPlaces false leaves out where, when and for whom */
    Phrases(Grammar grammar, Lexicon lexicon, boolean withPlaces) {
        this.grammar = grammar;
        this.lexicon = lexicon;
        this.withPlaces = withPlaces;
    }

    /** A noun with what describes it: {@code rude staff at gate}. */
    NavigableSet<IndexedWord> of(IndexedWord noun) {
        NavigableSet<IndexedWord> words = words();
        addNoun(noun, words);
        grammar.children(noun, Set.of("acl")).stream()
                .filter(participle -> lexicon.isGrievance(participle.backingLabel()))
                .forEach(words::add);
        grammar.children(noun, Set.of("det")).stream().filter(this::isDenial).forEach(words::add);
        return words;
    }

    /** A predicate with its complements: {@code refused to cancel account}, {@code bag was lost}. */
    NavigableSet<IndexedWord> ofPredicate(IndexedWord head) {
        NavigableSet<IndexedWord> words = words();
        words.add(head);
        words.addAll(grammar.children(head, MODIFIERS));
        words.addAll(grammar.children(head, Set.of("case")));
        grammar.children(head, Set.of("advmod")).stream()
                .filter(adverb -> lexicon.isGrievance(adverb.backingLabel()))
                .forEach(words::add);
        List<IndexedWord> denials =
                grammar.children(head, DENYING).stream().filter(this::isDenial).toList();
        words.addAll(denials);
        boolean whole = addComplements(head, words);
        boolean passive = !grammar.children(head, Set.of("nsubj:pass")).isEmpty();
        boolean named = (!whole || passive) && addSubject(head, words);
        if ((named && (passive || !Grammar.isVerb(head))) || !denials.isEmpty()) {
            words.addAll(grammar.children(head, AUXILIARIES));
        }
        if (contentOf(words).size() == 1) {
            grammar.children(head, Set.of("advmod")).stream()
                    .filter(adverb -> adverb.index() == words.last().index() + 1)
                    .forEach(words::add);
        }
        return words;
    }

    /** Those of some words that carry meaning by themselves. */
    List<IndexedWord> contentOf(Collection<IndexedWord> words) {
        return words.stream()
                .filter(Grammar::isContent)
                .filter(word -> !isDenial(word) && !isVague(word))
                .toList();
    }

    private boolean addSubject(IndexedWord head, NavigableSet<IndexedWord> words) {
        List<IndexedWord> nouns = grammar.children(head, SUBJECTS).stream()
                .filter(Grammar::isNoun)
                .toList();
        nouns.forEach(noun -> addNoun(noun, words));
        return !nouns.isEmpty();
    }

    /** @return true if they tell what happened to what, so that nobody asks who did it */
    private boolean addComplements(IndexedWord head, NavigableSet<IndexedWord> words) {
        for (IndexedWord complement : grammar.children(head, COMPLEMENTS)) {
            words.addAll(grammar.children(complement, Set.of("mark")));
            words.add(complement);
            addObjects(complement, words);
            return true;
        }
        if (addObjects(head, words)) {
            return true;
        }
        if (withPlaces && !words.isEmpty()) {
            grammar.children(head, PLACES).stream()
                    .filter(Grammar::isNoun)
                    .limit(1)
                    .forEach(noun -> addPlace(noun, words));
        }
        return false;
    }

    private boolean addObjects(IndexedWord head, NavigableSet<IndexedWord> words) {
        boolean whole = false;
        for (IndexedWord object : grammar.children(head, OBJECTS)) {
            if (!Grammar.isNoun(object)) {
                words.add(object);
            } else if (!isVague(object)) {
                addNoun(object, words);
                whole = true;
            }
        }
        return whole;
    }

    private void addNoun(IndexedWord noun, NavigableSet<IndexedWord> words) {
        words.add(noun);
        for (IndexedWord modifier : grammar.children(noun, MODIFIERS)) {
            words.add(modifier);
            words.addAll(grammar.children(modifier, MODIFIERS));
        }
        if (withPlaces) {
            grammar.children(noun, PLACES).stream().limit(1).forEach(place -> addPlace(place, words));
        }
    }

    private void addPlace(IndexedWord noun, NavigableSet<IndexedWord> words) {
        List<IndexedWord> prepositions = grammar.children(noun, Set.of("case"));
        if (!prepositions.isEmpty()) {
            words.addAll(prepositions);
            words.add(noun);
            words.addAll(grammar.children(noun, MODIFIERS));
        }
    }

    private boolean isVague(IndexedWord word) {
        return lexicon.isVague(word.backingLabel());
    }

    private boolean isDenial(IndexedWord word) {
        return lexicon.isDenial(word.backingLabel());
    }

    private static NavigableSet<IndexedWord> words() {
        return new TreeSet<>(Comparator.comparingInt(IndexedWord::index));
    }
}
