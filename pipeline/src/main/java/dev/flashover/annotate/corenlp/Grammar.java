package dev.flashover.annotate.corenlp;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads a sentence by Universal Dependencies, whose relations are the same in every language. */
final class Grammar {
    private final SemanticGraph graph;

    /** @param graph basic dependencies */
    Grammar(SemanticGraph graph) {
        this.graph = graph;
    }

    /** The words of the sentence in order. */
    List<IndexedWord> words() {
        return graph.vertexListSorted();
    }

    /** Words that depend on one by any of these relations, subtypes not included, in order. */
    List<IndexedWord> children(IndexedWord head, Set<String> relations) {
        return graph.childPairs(head).stream()
                .filter(child -> relations.contains(child.first().toString()))
                .map(child -> child.second())
                .sorted(Comparator.comparingInt(IndexedWord::index))
                .toList();
    }

    /** All words that depend on one directly. */
    List<IndexedWord> children(IndexedWord head) {
        return graph.childPairs(head).stream()
                .map(child -> child.second())
                .sorted(Comparator.comparingInt(IndexedWord::index))
                .toList();
    }

    /** True for English infinitives with "to". */
    boolean isInfinitive(IndexedWord verb) {
        return children(verb, Set.of("mark")).stream().anyMatch(mark -> "TO".equals(mark.tag()));
    }

    /** Penn Treebank's tags for English, universal ones elsewhere. */
    static boolean isNoun(IndexedWord word) {
        return tagBegins(word, "NN", "NOUN", "PROPN", "$");
    }

    static boolean isVerb(IndexedWord word) {
        return tagBegins(word, "VB", "VERB");
    }

    static boolean isAdjective(IndexedWord word) {
        return tagBegins(word, "JJ", "ADJ");
    }

    /** True for what carries meaning by itself. */
    static boolean isContent(IndexedWord word) {
        return isNoun(word) || isVerb(word) || isAdjective(word) || tagBegins(word, "RB", "ADV");
    }

    private static boolean tagBegins(IndexedWord word, String... beginnings) {
        String tag = String.valueOf(word.tag());
        for (String beginning : beginnings) {
            if (tag.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
