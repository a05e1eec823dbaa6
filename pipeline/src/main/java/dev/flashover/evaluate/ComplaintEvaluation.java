package dev.flashover.evaluate;

import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.text.TextRepair;
import dev.flashover.evaluate.LabelledPosts.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How well first-hand grievances are told from everything else. */
public final class ComplaintEvaluation {
    private final PostReader reader;

    public ComplaintEvaluation(PostReader reader) {
        this.reader = reader;
    }

    /** The printed report, by language and over all. */
    public List<String> report(List<Post> all) {
        Map<String, List<Post>> byLanguage = new TreeMap<>();
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
                        "AUC",
                        "ECE",
                        "negative taken for complaint");
        byLanguage.forEach((language, posts) -> addRow(figures, language, posts));
        addRow(figures, "all", all);
        List<String> lines = new ArrayList<>(figures.lines());
        lines.add("");
        lines.add("all: " + judge(all, Variant.WHOLE).confusion());
        return lines;
    }

    private void addRow(Figures figures, String name, List<Post> posts) {
        ComplaintScores whole = judge(posts, Variant.WHOLE);
        figures.row(
                name,
                posts.size(),
                whole.confusion().macroF1(),
                Variant.DESTROYED.appliesTo(name) ? (Object) macroF1(posts, Variant.DESTROYED) : "",
                macroF1(posts, Variant.FOLDED),
                macroF1(posts, Variant.MOJIBAKE),
                whole.confusion().precision(1),
                whole.confusion().recall(1),
                whole.area(),
                whole.calibrationError(),
                whole.negatives().macroF1());
    }

    private double macroF1(List<Post> posts, Variant variant) {
        return judge(posts, variant).confusion().macroF1();
    }

    private ComplaintScores judge(List<Post> posts, Variant variant) {
        ComplaintScores scores = new ComplaintScores();
        for (Post post : posts) {
            if (variant.appliesTo(post.language())) {
                String text = TextRepair.repair(variant.of(post.text())).text();
                scores.add(reader.read(text), post.isComplaint());
            }
        }
        return scores;
    }
}
