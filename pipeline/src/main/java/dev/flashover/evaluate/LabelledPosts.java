package dev.flashover.evaluate;

import dev.flashover.config.UserException;
import dev.flashover.enrich.model.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Posts of which a person said what they are: {@code language ⇥ class ⇥ signals ⇥ domain ⇥ text}, {@code -} for no signal. */
public final class LabelledPosts {
    private static final int COLUMNS = 5;
    private static final String COMPLAINT = "complaint";
    private static final Set<String> CLASSES = Set.of(COMPLAINT, "negative", "neutral", "positive");

    private LabelledPosts() {}

    /**
     * A post.
     *
     * @param language ISO 639-1 code
     * @param kind complaint, negative, neutral or positive
     * @param signals their names in lower case
     */
    public record Post(String language, String kind, Set<String> signals, String text) {
        boolean isComplaint() {
            return kind.equals(COMPLAINT);
        }

        boolean shows(Signal signal) {
            return signals.contains(signal.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Those that we wrote for measuring and never learn from, in the order of the file. */
    public static List<Post> heldOut() {
        return EvaluationFile.rows("posts.tsv", COLUMNS).stream()
                .map(LabelledPosts::post)
                .toList();
    }

    /**
     * Somebody's own, in the order of the file.
     *
     * @throws UserException if the file cannot be read, holds none, or has a line that is something else
     */
    public static List<Post> of(Path file) {
        List<Post> posts = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String[] columns = line.split("\t", COLUMNS);
            if (columns.length < COLUMNS || !CLASSES.contains(columns[1])) {
                throw new UserException(
                        "Line " + number + " of " + file + " is not language, class (complaint, negative,"
                                + " neutral or positive), signals or -, domain and text, with a tab between each.");
            }
            posts.add(post(columns));
        }
        if (posts.isEmpty()) {
            throw new UserException(file + " holds no post: give one in each line.");
        }
        return posts;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + ": it must be there, and text in UTF-8.");
        }
    }

    private static Post post(String[] columns) {
        return new Post(columns[0], columns[1], Set.of(columns[2].split(",", -1)), columns[4]);
    }
}
