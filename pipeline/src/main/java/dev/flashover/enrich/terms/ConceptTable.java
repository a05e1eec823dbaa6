package dev.flashover.enrich.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of one or several words and what they mean, looked up letter by letter while a text is walked: at every word
 * the longest known expression that begins there counts, and the walk goes on behind it. An expression that ends in
 * {@code *} also stands for every word that begins like its last one. Behind a long word of an expression up to two strange
 * words may stand: {@code cancel his account}. Kept by hash: a stranger's expression is taken for a known one once in
 * billions. Immutable.
 */
final class ConceptTable {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /** What the letters so far are, beside the number of a concept: a whole expression, a beginning, part of more. */
    private static final int WHOLE = 1 << 30;

    private static final int BEGINNING = 1 << 29;
    private static final int PART = 1 << 28;
    private static final int CONCEPT = PART - 1;

    /** Letters of a word behind which strange words may stand. */
    private static final int LONG = 5;

    private static final int MOST_STRANGE = 2;

    /** Letters at least that stand for all words that begin so. */
    static final int SHORTEST_BEGINNING = 4;

    /** Most words begin like no expression: these many letters tell, without a look at the table. */
    private static final int FIRST_LETTERS = 3;

    private static final int BEGINNINGS = 1 << 15;

    private final List<String> concepts;
    private final long[] beginnings = new long[BEGINNINGS / Long.SIZE];
    private final long[] slots;
    private final int[] values;
    private final int mask;

    /**
     * A table of these.
     *
     * @param expressions folded expressions, perhaps with a {@code *} at their end, and their concepts; an empty concept is
     *     none, but its words count as covered
     */
    ConceptTable(Map<String, String> expressions) {
        concepts = expressions.values().stream().distinct().sorted().toList();
        Map<Long, Integer> known = new TreeMap<>();
        new TreeMap<>(expressions).forEach((expression, concept) -> add(expression, concept, known));
        slots = new long[Math.max(16, Integer.highestOneBit(known.size() * 2 + 1) * 2)];
        values = new int[slots.length];
        mask = slots.length - 1;
        known.forEach((key, value) -> {
            int slot = slot(key);
            slots[slot] = key;
            values[slot] = value;
        });
    }

    private void add(String expression, String concept, Map<Long, Integer> known) {
        boolean open = expression.endsWith("*");
        if (open && expression.indexOf(' ') < 0 && expression.length() <= SHORTEST_BEGINNING) {
            throw new IllegalArgumentException("too short a beginning: " + expression);
        }
        int number = concepts.indexOf(concept);
        int length = expression.length() - (open ? 1 : 0);
        long hash = SEED;
        for (int at = 0; at < length; at++) {
            char unit = expression.charAt(at);
            if (unit == ' ') {
                known.merge(hash, PART, (before, now) -> before | now);
            }
            hash = add(hash, unit);
            if (at == FIRST_LETTERS - 1) {
                int bit = beginning(hash);
                beginnings[bit / Long.SIZE] |= 1L << (bit % Long.SIZE);
            }
        }
        int kind = open ? BEGINNING | WHOLE : WHOLE;
        known.merge(hash, kind | number, (before, now) -> (before & PART) | now);
    }

    /**
     * Finds the concepts of a text.
     *
     * @param found takes in those that it does not have yet
     * @param covered is set to true for each word that is part of an expression; as long as there are words
     */
    void find(WordScan words, List<String> found, boolean[] covered) {
        int word = 0;
        while (word < words.count) {
            int next = longest(words, word, found);
            Arrays.fill(covered, word, Math.max(word, next), true);
            word = Math.max(word + 1, next);
        }
    }

    /** @return the word behind the longest expression that begins at a word; the word itself if there is none */
    private int longest(WordScan words, int from, List<String> found) {
        long hash = SEED;
        int best = 0;
        int behind = from;
        int strange = 0;
        for (int word = from; word < words.count; word++) {
            int start = words.start[word];
            int end = words.end(word);
            int value = 0;
            long longer = hash;
            for (int at = start; at < end; at++) {
                longer = add(longer, words.folded[at]);
                if (at == start + FIRST_LETTERS - 1 && word == from && !mayBegin(longer)) {
                    return behind;
                }
                boolean tooShort = word == from && at < Math.min(start + SHORTEST_BEGINNING, end) - 1;
                value = tooShort ? 0 : value(longer);
                if ((value & (at == end - 1 ? WHOLE : BEGINNING)) != 0) {
                    best = value;
                    behind = word + 1;
                }
            }
            if ((value & PART) != 0) {
                hash = add(longer, ' ');
                strange = end - start >= LONG ? MOST_STRANGE : 0;
            } else if (behind == word + 1 || --strange < 0) {
                break;
            }
        }
        if (behind > from) {
            String concept = concepts.get(best & CONCEPT);
            if (!concept.isEmpty() && !found.contains(concept)) {
                found.add(concept);
            }
        }
        return behind;
    }

    private boolean mayBegin(long hash) {
        int bit = beginning(hash);
        return (beginnings[bit / Long.SIZE] & (1L << (bit % Long.SIZE))) != 0;
    }

    private static int beginning(long hash) {
        return (int) (hash >>> 32) & (BEGINNINGS - 1);
    }

    private int value(long key) {
        int slot = slot(key);
        return slots[slot] == key ? values[slot] : 0;
    }

    private int slot(long key) {
        long mixed = key ^ (key >>> 32);
        int slot = (int) (mixed ^ (mixed >>> 15)) & mask;
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long add(long hash, char unit) {
        return (hash ^ (hash >>> 29)) * PRIME + unit + 1;
    }

    /** The tables of several languages in one, without the expressions on whose meaning they do not agree. */
    static ConceptTable union(Iterable<Map<String, String>> languages) {
        Map<String, @Nullable String> all = new TreeMap<>();
        List<String> ambiguous = new ArrayList<>();
        for (Map<String, String> expressions : languages) {
            expressions.forEach((expression, concept) -> {
                String before = all.putIfAbsent(expression, concept);
                if (before != null && !before.equals(concept)) {
                    ambiguous.add(expression);
                }
            });
        }
        ambiguous.forEach(all::remove);
        Map<String, String> agreed = new TreeMap<>();
        all.forEach((expression, concept) -> agreed.put(expression, String.valueOf(concept)));
        return new ConceptTable(agreed);
    }
}
