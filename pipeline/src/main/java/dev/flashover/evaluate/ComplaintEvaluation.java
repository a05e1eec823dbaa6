package dev.flashover.evaluate;

import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.model.PostReading;
import dev.flashover.enrich.text.TextRepair;
import dev.flashover.evaluate.HeldOutPosts.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How well first-hand grievances are told from everything else, on posts that we wrote and never learned from. */
public final class ComplaintEvaluation {
    private static final List<String> CLASSES = List.of("no complaint", "complaint");
    private static final double COMPLAINT = 0.5;

    private final PostReader reader;

    public ComplaintEvaluation(PostReader reader) {
        this.reader = reader;
    }

    /** The printed report. */
    public List<String> report() {
        Map<String, List<Post>> byLanguage = new TreeMap<>();
        List<Post> all = HeldOutPosts.all();
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

    private static int label(Post post) {
        return post.isComplaint() ? 1 : 0;
    }

    private Confusion judge(List<Post> posts, Variant variant, Reliability reliability) {
        Confusion confusion = new Confusion(CLASSES);
        for (Post post : posts) {
            if (variant.appliesTo(post.language())) {
                Double complaint = read(variant.of(post.text())).complaint();
                int answer = complaint != null && complaint >= COMPLAINT ? 1 : 0;
                confusion.add(label(post), answer);
                if (complaint != null) {
                    reliability.add(Math.max(complaint, 1 - complaint), answer == label(post));
                }
            }
        }
        return confusion;
    }

    private Confusion negativeForComplaint(List<Post> posts) {
        Confusion confusion = new Confusion(CLASSES);
        for (Post post : posts) {
            confusion.add(label(post), read(post.text()).isNegative() ? 1 : 0);
        }
        return confusion;
    }

    private PostReading read(String text) {
        return reader.read(TextRepair.repair(text).text());
    }
}
