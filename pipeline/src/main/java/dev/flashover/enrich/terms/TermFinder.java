package dev.flashover.enrich.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what a text is about, in few terms: {@code c:} and a concept, {@code #} and a hashtag, {@code w:} and a salient word.
 * A word is salient if it stands for no concept, is none of the common ones, and is a name (a capital letter inside a
 * sentence), holds digits or is long. Thread-safe; the same text gives the same terms everywhere, in time that is bounded for
 * texts of any length.
 */
public final class TermFinder {
    /** Terms of one text. */
    public static final int MOST = 24;

    private static final int MOST_CONCEPTS = 12;
    private static final int MOST_WORDS = MOST - MOST_CONCEPTS;
    private static final int SHORTEST = 3;
    private static final int LONG = 6;
    private static final int VERY_LONG = 9;
    private static final int LONGEST = 32;
    private static final int MOST_SALIENCE = 6;

    private final Concepts concepts;
    private final ThreadLocal<WordScan> scans = ThreadLocal.withInitial(WordScan::new);

    TermFinder(Concepts concepts) {
        this.concepts = concepts;
    }

    /** With the lists that come with Flashover. */
    public static TermFinder bundled() {
        return new TermFinder(Concepts.bundled());
    }

    /**
     * The terms of a text.
     *
     * @param repaired text after repair
     * @param language ISO 639-1 code; null if it is not known
     * @return sorted, without duplicates, at most {@value #MOST}
     */
    public List<String> terms(String repaired, @Nullable String language) {
        WordScan words = scans.get();
        words.read(repaired);
        if (words.count == 0) {
            return List.of();
        }
        List<String> terms = new ArrayList<>();
        boolean[] covered = new boolean[words.count];
        concepts.of(language).find(words, terms, covered);
        if (terms.size() > MOST_CONCEPTS) {
            terms.subList(MOST_CONCEPTS, terms.size()).clear();
        }
        addSalient(words, covered, terms);
        Collections.sort(terms);
        return terms;
    }

    /** The most salient words first, and of those the ones that come first. */
    private static void addSalient(WordScan words, boolean[] covered, List<String> terms) {
        int most = terms.size() + MOST_WORDS;
        int[] salience = new int[words.count];
        for (int word = 0; word < words.count; word++) {
            salience[word] = salience(words, word, covered[word]);
        }
        for (int wanted = MOST_SALIENCE; wanted > 0 && terms.size() < most; wanted--) {
            for (int word = 0; word < words.count && terms.size() < most; word++) {
                if (salience[word] == wanted) {
                    String term = term(words, word);
                    if (!terms.contains(term)) {
                        terms.add(term);
                    }
                }
            }
        }
    }

    private static int salience(WordScan words, int word, boolean covered) {
        int length = words.end(word) - words.start[word];
        if (words.is(word, WordScan.HASHTAG)) {
            return MOST_SALIENCE;
        }
        if (covered || length < SHORTEST) {
            return 0;
        }
        int salience = length >= VERY_LONG ? 2 : length >= LONG ? 1 : 0;
        return salience + (words.is(word, WordScan.NAME) ? 2 : 0) + (words.is(word, WordScan.DIGIT) ? 1 : 0);
    }

    private static String term(WordScan words, int word) {
        int start = words.start[word];
        int end = Math.min(words.end(word), start + LONGEST);
        String prefix = words.is(word, WordScan.HASHTAG) ? "#" : "w:";
        return prefix + String.valueOf(Arrays.copyOfRange(words.folded, start, end));
    }
}
