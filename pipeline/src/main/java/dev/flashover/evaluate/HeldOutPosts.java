package dev.flashover.evaluate;

import dev.flashover.enrich.model.Signal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The posts that we wrote for measuring and never learn from: {@code language ⇥ class ⇥ signals ⇥ domain ⇥ text}. */
final class HeldOutPosts {
    private static final String POSTS = "/evaluation/posts.tsv";
    private static final int COLUMNS = 5;

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
        try (InputStream file = Objects.requireNonNull(HeldOutPosts.class.getResourceAsStream(POSTS));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", COLUMNS))
                    .map(columns -> new Post(columns[0], columns[1], Set.of(columns[2].split(",", -1)), columns[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
