package dev.flashover.evaluate;

import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.model.ReplyAct;
import dev.flashover.enrich.model.ToneReader;
import dev.flashover.enrich.text.TextRepair;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How well the tone of brands' own posts is told, on replies that we wrote and never learned from. */
public final class ToneEvaluation {
    private static final double LIKELY = 0.5;

    private final PostReader reader;
    private final ToneReader tones;

    /** @param reader tells the language, as it does on the way */
    public ToneEvaluation(PostReader reader, ToneReader tones) {
        this.reader = reader;
        this.tones = tones;
    }

    private record Reply(String language, Set<String> labels, String text) {
        private boolean does(ReplyAct act) {
            return labels.contains(act.name().toLowerCase(Locale.ROOT));
        }
    }

    private record Judged(Reply reply, Map<ReplyAct, Double> tone) {
        private double probability(ReplyAct act) {
            return tone.getOrDefault(act, 0.0);
        }
    }

    /** The printed report. */
    public List<String> report() {
        List<Reply> replies = replies();
        List<Judged> whole = judged(replies, Variant.WHOLE);
        List<Judged> damaged = judged(replies, Variant.DESTROYED);
        Figures figures = new Figures()
                .row("act", "language", "replies", "there", "AP", "F1", "precision", "recall", "ECE", "F1 with ?");
        for (ReplyAct act : ReplyAct.values()) {
            addRow(figures, act, "all", whole, damaged);
            for (String language : languages(replies)) {
                addRow(figures, act, language, of(language, whole), of(language, damaged));
            }
        }
        return figures.lines();
    }

    private static void addRow(
            Figures figures, ReplyAct act, String language, List<Judged> whole, List<Judged> damaged) {
        AveragePrecision ranking = new AveragePrecision();
        Reliability reliability = new Reliability();
        whole.forEach(judged -> {
            double probability = judged.probability(act);
            boolean there = judged.reply().does(act);
            ranking.add(probability, there);
            reliability.add(Math.max(probability, 1 - probability), there == probability >= LIKELY);
        });
        Confusion confusion = confusion(act, whole);
        figures.row(
                act.name().toLowerCase(Locale.ROOT),
                language,
                whole.size(),
                ranking.wanted(),
                100 * ranking.value(),
                confusion.f1(1),
                confusion.precision(1),
                confusion.recall(1),
                Figures.fixed(reliability.error(), 3),
                damaged.isEmpty() ? (Object) "" : confusion(act, damaged).f1(1));
    }

    private static Confusion confusion(ReplyAct act, List<Judged> replies) {
        Confusion confusion = new Confusion(List.of("not " + act, act.name()));
        replies.forEach(
                judged -> confusion.add(judged.reply().does(act) ? 1 : 0, judged.probability(act) >= LIKELY ? 1 : 0));
        return confusion;
    }

    private List<Judged> judged(List<Reply> replies, Variant variant) {
        return replies.stream()
                .filter(reply -> variant.appliesTo(reply.language()))
                .map(reply -> {
                    String text = TextRepair.repair(variant.of(reply.text())).text();
                    return new Judged(reply, tones.read(text, reader.read(text).language()));
                })
                .toList();
    }

    private static List<Judged> of(String language, List<Judged> replies) {
        return replies.stream()
                .filter(judged -> judged.reply().language().equals(language))
                .toList();
    }

    private static Set<String> languages(List<Reply> replies) {
        return replies.stream().map(Reply::language).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Reply> replies() {
        return EvaluationFile.rows("replies.tsv", 3).stream()
                .map(columns -> new Reply(
                        columns[0], Arrays.stream(columns[1].split(",", -1)).collect(Collectors.toSet()), columns[2]))
                .toList();
    }
}
