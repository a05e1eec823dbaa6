package dev.flashover.evaluate;

import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.model.Signal;
import dev.flashover.enrich.text.TextRepair;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How well the signals of posts are told. */
public final class SignalEvaluation {
    private static final double LIKELY = 0.5;

    private final PostReader reader;

    public SignalEvaluation(PostReader reader) {
        this.reader = reader;
    }

    private record Judged(LabelledPosts.Post post, Map<Signal, Double> signals) {}

    /** The printed report. */
    public List<String> report(List<LabelledPosts.Post> posts) {
        List<Judged> judged = posts.stream()
                .map(post -> new Judged(
                        post, reader.read(TextRepair.repair(post.text()).text()).signals()))
                .filter(read -> !read.signals().isEmpty())
                .toList();
        Figures figures = new Figures()
                .row("signal", "posts", "there", "AP", "by chance", "precision", "recall", "said in all", "ECE");
        for (Signal signal : Signal.values()) {
            addRow(figures, signal, judged);
        }
        return figures.lines();
    }

    private static void addRow(Figures figures, Signal signal, List<Judged> posts) {
        AveragePrecision ranking = new AveragePrecision();
        Reliability reliability = new Reliability();
        Confusion confusion = new Confusion(List.of("not " + signal, signal.name()));
        double said = 0;
        for (Judged judged : posts) {
            double probability = judged.signals().getOrDefault(signal, 0.0);
            boolean there = judged.post().shows(signal);
            boolean likely = probability >= LIKELY;
            ranking.add(probability, there);
            reliability.add(Math.max(probability, 1 - probability), there == likely);
            confusion.add(there ? 1 : 0, likely ? 1 : 0);
            said += probability;
        }
        figures.row(
                signal.name().toLowerCase(Locale.ROOT),
                posts.size(),
                ranking.wanted(),
                100 * ranking.value(),
                100.0 * ranking.wanted() / posts.size(),
                confusion.precision(1),
                confusion.recall(1),
                said,
                Figures.fixed(reliability.error(), 3));
    }
}
