package dev.flashover.enrich.brand;

import static dev.flashover.enrich.brand.Clue.Form.HOST;
import static dev.flashover.enrich.brand.Clue.Form.INFLECTED;
import static dev.flashover.enrich.brand.Clue.Form.IN_HASHTAG;
import static dev.flashover.enrich.brand.Clue.Form.LOOSE;
import static dev.flashover.enrich.brand.Clue.Form.STEM;
import static dev.flashover.enrich.brand.Clue.Form.WHOLE;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import dev.flashover.avro.Brand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is looked for in texts, in one automaton (Aho &amp; Corasick 1975), so that the time does not depend on how
 * many brands there are. Immutable.
 */
final class Lexicon {
    private final AhoCorasickDoubleArrayTrie<Pattern> automaton = new AhoCorasickDoubleArrayTrie<>();
    private final Alphabet alphabet;
    private final boolean empty;

    /** @param brands a brand's place is its number in the clues */
    Lexicon(List<Brand> brands) {
        Map<String, List<Clue>> clues = new TreeMap<>();
        for (int number = 0; number < brands.size(); number++) {
            addWritten(number, brands.get(number), clues);
        }
        Set<String> written = new HashSet<>(clues.keySet());
        for (int number = 0; number < brands.size(); number++) {
            addDerived(number, brands.get(number), clues, written);
        }
        Map<String, Pattern> patterns = new TreeMap<>();
        alphabet = new Alphabet(clues.keySet());
        clues.forEach((text, saying) ->
                patterns.put(new String(alphabet.encode(text.toCharArray())), new Pattern(text, saying)));
        empty = patterns.isEmpty();
        if (!empty) {
            automaton.build(patterns);
        }
    }

    /** What was written down, in its own spelling. */
    private static void addWritten(int number, Brand brand, Map<String, List<Clue>> clues) {
        Set<String> ambiguous = ambiguous(brand);
        Stream.concat(names(brand), brand.getProducts().stream()).forEach(name -> {
            EvidenceKind kind = ambiguous.contains(Folding.fold(name))
                    ? EvidenceKind.AMBIGUOUS
                    : brand.getProducts().contains(name) ? EvidenceKind.PRODUCT : EvidenceKind.NAME;
            Spelling.of(Folding.fold(name))
                    .forEach(spelling -> add(clues, spelling, number, kind, name, WHOLE | INFLECTED));
            addStem(Folding.fold(name), clues, number, kind, name);
        });
        brand.getHandles()
                .forEach(handle -> add(
                        clues,
                        Folding.fold(handle),
                        number,
                        handle.startsWith("#") ? EvidenceKind.HASHTAG : EvidenceKind.HANDLE,
                        handle,
                        WHOLE));
        brand.getDomains().forEach(domain -> add(clues, Folding.fold(domain), number, EvidenceKind.LINK, domain, HOST));
        brand.getContextTerms()
                .forEach(term -> add(clues, Folding.fold(term), number, EvidenceKind.CONTEXT, term, LOOSE));
        brand.getNegativeKeywords()
                .forEach(phrase -> add(clues, Folding.fold(phrase), number, EvidenceKind.NEGATIVE, phrase, LOOSE));
    }

    /**
     * What follows from the sure names: hashtags, other scripts, stems. Nothing follows from an ordinary word, and nothing
     * that follows may mean what somebody has written down.
     */
    private static void addDerived(int number, Brand brand, Map<String, List<Clue>> clues, Set<String> written) {
        Set<String> ambiguous = ambiguous(brand);
        names(brand).filter(name -> !ambiguous.contains(Folding.fold(name))).forEach(name -> {
            String folded = Folding.fold(name);
            add(clues, Spelling.joined(folded), number, EvidenceKind.HASHTAG, name, IN_HASHTAG);
            Transliteration.variants(name).stream()
                    .filter(variant -> !written.contains(variant))
                    .forEach(variant -> {
                        add(clues, variant, number, EvidenceKind.TRANSLITERATED, name, WHOLE | INFLECTED);
                        addStem(variant, clues, number, EvidenceKind.TRANSLITERATED, name);
                    });
        });
    }

    private static void addStem(
            String folded, Map<String, List<Clue>> clues, int number, EvidenceKind kind, String name) {
        String stem = Endings.stem(folded);
        if (stem != null) {
            add(clues, stem, number, kind, name, STEM);
        }
    }

    private static void add(
            Map<String, List<Clue>> clues, String text, int number, EvidenceKind kind, String written, int forms) {
        if (!text.isEmpty()) {
            boolean sure = kind == EvidenceKind.TRANSLITERATED && text.length() >= Spelling.LONG;
            clues.computeIfAbsent(text, unused -> new ArrayList<>(1))
                    .add(new Clue(number, kind, written, sure ? BrandMatch.ENOUGH : kind.points(), forms));
        }
    }

    private static Stream<String> names(Brand brand) {
        return Stream.concat(Stream.of(brand.getName()), brand.getAliases().stream());
    }

    private static Set<String> ambiguous(Brand brand) {
        return brand.getAmbiguousNames().stream().map(Folding::fold).collect(Collectors.toSet());
    }

    /** Finds everything in one pass. */
    Hits find(FoldedText text) {
        Hits hits = new Hits(text);
        if (!empty) {
            automaton.parseText(alphabet.encode(text.chars()), hits);
        }
        return hits;
    }
}
