package dev.flashover.enrich.brand;

import java.util.Set;
import java.util.TreeSet;

/** The ways to write one folded name in its own script. */
final class Spelling {
    /** Letters that make a name too long to be anything else by chance. */
    static final int LONG = 8;

    private static final int SHORTEST_HASHTAG = 6;

    private Spelling() {}

    /** With and without hyphens and apostrophes, with & and "and". */
    static Set<String> of(String name) {
        Set<String> spellings = new TreeSet<>(Set.of(name));
        spellings.add(name.replace("'", ""));
        if (name.length() >= SHORTEST_HASHTAG) {
            spellings.add(name.replace('-', ' '));
            spellings.add(name.replace(" & ", " and "));
        }
        return spellings;
    }

    /** In one word, as in a hashtag; empty if that would be too short. */
    static String joined(String name) {
        String joined = name.replaceAll("[\\s'&.-]+", "");
        return joined.length() >= SHORTEST_HASHTAG ? joined : "";
    }
}
