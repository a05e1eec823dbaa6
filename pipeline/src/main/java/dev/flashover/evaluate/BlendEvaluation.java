package dev.flashover.evaluate;

import dev.flashover.annotate.corenlp.StanfordSentimentEngine;
import dev.flashover.annotate.findings.SentimentBlend;
import dev.flashover.avro.Sentiment;
import dev.flashover.enrich.model.PostModel;
import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.model.PostReading.Feeling;
import dev.flashover.enrich.text.TextRepair;
import dev.flashover.train.LabelledTexts;
import dev.flashover.train.LabelledTexts.Row;
import dev.flashover.train.ModelTraining;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How good the first pass, the second opinion and blends of the two are on English: the measure behind {@link
 * SentimentBlend#SECOND}. A text of which nothing can be told counts as neutral.
 */
public final class BlendEvaluation {
    private static final String EVERYTHING = "all";
    private static final int STEPS = 10;
    private static final double LEAST_LIKELIHOOD = 1e-6;

    private final Function<String, @Nullable Sentiment> first;
    private final Function<String, @Nullable Sentiment> second;

    /** A labelled text with what both say of it. */
    private record Judged(
            int label, @Nullable Sentiment first, @Nullable Sentiment second) {}

    /** Our model first, Stanford CoreNLP second. */
    public BlendEvaluation(PostReader reader) {
        this(text -> sentiment(reader.read(text).feeling()), new StanfordSentimentEngine()::score);
    }

    BlendEvaluation(Function<String, @Nullable Sentiment> first, Function<String, @Nullable Sentiment> second) {
        this.first = first;
        this.second = second;
    }

    /** The printed report: macro-F1 per set and weight of the second opinion, and the log loss, which is less noisy. */
    public List<String> report(Path data) {
        Map<String, List<Judged>> sets = judge(data.resolve(ModelTraining.TUNING_FILE));
        Figures figures = new Figures();
        List<Object> head = new ArrayList<>(List.of("weight of the second opinion"));
        sets.forEach((name, rows) -> head.add(name + " (" + rows.size() + ")"));
        head.add("log loss, all");
        figures.row(head.toArray());
        for (int step = 0; step <= STEPS; step++) {
            double weight = (double) step / STEPS;
            List<Object> row = new ArrayList<>(List.of(String.format(Locale.ROOT, "%.1f", weight)));
            sets.values().forEach(rows -> row.add(macroF1(rows, weight)));
            row.add(Figures.fixed(logLoss(sets.getOrDefault(EVERYTHING, List.of()), weight), 3));
            figures.row(row.toArray());
        }
        return figures.lines();
    }

    private static @Nullable Sentiment sentiment(@Nullable Feeling feeling) {
        return feeling == null
                ? null
                : new Sentiment(feeling.negative(), feeling.neutral(), feeling.positive(), PostModel.NAME);
    }

    private Map<String, List<Judged>> judge(Path file) {
        Map<String, List<Judged>> sets = new LinkedHashMap<>();
        sets.put(EVERYTHING, new ArrayList<>());
        for (Row row : LabelledTexts.read(file)) {
            if (row.language().equals("en")) {
                String text = TextRepair.repair(row.text()).text();
                Judged judged = new Judged(row.label(), first.apply(text), second.apply(text));
                sets.computeIfAbsent(row.set(), unseen -> new ArrayList<>()).add(judged);
                sets.getOrDefault(EVERYTHING, new ArrayList<>()).add(judged);
            }
        }
        return sets;
    }

    private static double macroF1(List<Judged> rows, double weight) {
        Confusion confusion = new Confusion(SentimentEvaluation.CLASSES);
        rows.forEach(row -> confusion.add(row.label(), predicted(row, weight)));
        return confusion.macroF1();
    }

    /** Mean over the texts of which something can be told. */
    private static double logLoss(List<Judged> rows, double weight) {
        double sum = 0;
        int told = 0;
        for (Judged row : rows) {
            Sentiment blend = blend(row, weight);
            if (blend != null) {
                sum -= StrictMath.log(Math.max(LEAST_LIKELIHOOD, probabilities(blend)[row.label()]));
                told++;
            }
        }
        return sum / told;
    }

    private static int predicted(Judged row, double weight) {
        Sentiment blend = blend(row, weight);
        return blend == null
                ? SentimentEvaluation.NEUTRAL
                : SentimentEvaluation.highest(blend.getNegative(), blend.getNeutral(), blend.getPositive());
    }

    /** In the order of the labels. */
    private static double[] probabilities(Sentiment said) {
        return new double[] {said.getNegative(), said.getNeutral(), said.getPositive()};
    }

    private static @Nullable Sentiment blend(Judged row, double weight) {
        return row.first() == null || row.second() == null
                ? SentimentBlend.of(row.first(), row.second())
                : SentimentBlend.of(row.first(), row.second(), weight);
    }
}
