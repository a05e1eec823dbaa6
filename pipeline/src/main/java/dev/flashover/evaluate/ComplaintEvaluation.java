package dev.flashover.evaluate;

import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.model.PostReading;
import dev.flashover.enrich.text.TextRepair;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How well first-hand grievances are told from everything else, on posts that we wrote and never learned from. */
public final class ComplaintEvaluation {
    private static final String POSTS = "/evaluation/posts.tsv";
    private static final List<String> CLASSES = List.of("no complaint", "complaint");
    private static final double COMPLAINT = 0.5;

    private final PostReader reader;

    public ComplaintEvaluation(PostReader reader) {
        this.reader = reader;
    }

    private record Post(String language, String kind, String text) {
        private int label() {
            return kind.equals("complaint") ? 1 : 0;
        }
    }

    /** The printed report. */
    public List<String> report() {
        Map<String, List<Post>> byLanguage = new TreeMap<>();
        List<Post> all = posts();
        all.forEach(post -> byLanguage
                .computeIfAbsent(post.language(), language -> new ArrayList<>())
                .add(post));
        Figures figures = new Figures()
                .row(
                        "language",
                        "posts",
                        "macro-F1",
                        "with ?",
                        "folded",
                        "mojibake",
                        "precision",
                        "recall",
                        "ECE",
                        "negative taken for complaint");
        byLanguage.forEach((language, posts) -> addRow(figures, language, posts));
        addRow(figures, "all", all);
        List<String> lines = new ArrayList<>(figures.lines());
        lines.add("");
        lines.add("all: " + judge(all, Variant.WHOLE, new Reliability()));
        return lines;
    }

    private void addRow(Figures figures, String name, List<Post> posts) {
        Reliability reliability = new Reliability();
        Confusion whole = judge(posts, Variant.WHOLE, reliability);
        figures.row(
                name,
                posts.size(),
                whole.macroF1(),
                Variant.DESTROYED.appliesTo(name)
                        ? (Object) judge(posts, Variant.DESTROYED, new Reliability())
                                .macroF1()
                        : "",
                judge(posts, Variant.FOLDED, new Reliability()).macroF1(),
                judge(posts, Variant.MOJIBAKE, new Reliability()).macroF1(),
                whole.precision(1),
                whole.recall(1),
                String.format(Locale.ROOT, "%.3f", reliability.error()),
                negativeForComplaint(posts).macroF1());
    }

    private Confusion judge(List<Post> posts, Variant variant, Reliability reliability) {
        Confusion confusion = new Confusion(CLASSES);
        for (Post post : posts) {
            if (variant.appliesTo(post.language())) {
                Double complaint = read(variant.of(post.text())).complaint();
                int answer = complaint != null && complaint >= COMPLAINT ? 1 : 0;
                confusion.add(post.label(), answer);
                if (complaint != null) {
                    reliability.add(Math.max(complaint, 1 - complaint), answer == post.label());
                }
            }
        }
        return confusion;
    }

    private Confusion negativeForComplaint(List<Post> posts) {
        Confusion confusion = new Confusion(CLASSES);
        for (Post post : posts) {
            PostReading.Feeling feeling = read(post.text()).feeling();
            boolean negative = feeling != null
                    && feeling.negative() >= feeling.neutral()
                    && feeling.negative() >= feeling.positive();
            confusion.add(post.label(), negative ? 1 : 0);
        }
        return confusion;
    }

    private PostReading read(String text) {
        return reader.read(TextRepair.repair(text).text());
    }

    private static List<Post> posts() {
        try (InputStream file = Objects.requireNonNull(ComplaintEvaluation.class.getResourceAsStream(POSTS));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", 5))
                    .map(columns -> new Post(columns[0], columns[1], columns[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
