package dev.flashover.judge.story;

import java.util.List;

/**
 * Where a pulse belongs.
 *
 * @param stories ids of the open stories to which it leads, the surest first; empty if it belongs to none so far, several if
 *     it is a bridge
 * @param ground what has led there
 * @param suggested ids of other stories that may tell of the same complaint, the likeliest first
 */
public record Placement(List<String> stories, Ground ground, List<String> suggested) {
    static final Placement NOWHERE = new Placement(List.of(), Ground.NONE, List.of());

    public Placement {
        stories = List.copyOf(stories);
        suggested = List.copyOf(suggested);
    }

    /** What leads a pulse to a story. */
    public enum Ground {
        /** Nothing. */
        NONE,
        /** The story's names or texts are passed on or answered. */
        LINEAGE,
        /** Who opened the story goes on. */
        OPENER,
        /** It is about the same. */
        TERMS
    }

    /** True if only what it is about has led there. */
    public boolean byTerms() {
        return ground == Ground.TERMS;
    }

    static Placement of(Ground ground, List<String> stories) {
        return new Placement(stories, ground, List.of());
    }
}
