package dev.flashover.evaluate;

import dev.flashover.enrich.model.Signal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The posts that we wrote for measuring and never learn from: {@code language ⇥ class ⇥ signals ⇥ domain ⇥ text}. */
final class HeldOutPosts {
    private HeldOutPosts() {}

    /**
     * A post.
     *
     * @param kind complaint, negative, neutral or positive
     * @param signals their names in lower case
     */
    record Post(String language, String kind, Set<String> signals, String text) {
        boolean isComplaint() {
            return kind.equals("complaint");
        }

        boolean shows(Signal signal) {
            return signals.contains(signal.name().toLowerCase(Locale.ROOT));
        }
    }

    /** All posts, in the order of the file. */
    static List<Post> all() {
        return EvaluationFile.rows("posts.tsv", 5).stream()
                .map(columns -> new Post(columns[0], columns[1], Set.of(columns[2].split(",", -1)), columns[4]))
                .toList();
    }
}
