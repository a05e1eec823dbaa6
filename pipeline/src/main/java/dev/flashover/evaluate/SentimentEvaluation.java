package dev.flashover.evaluate;

import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.model.PostReading;
import dev.flashover.enrich.text.TextRepair;
import dev.flashover.train.LabelledTexts;
import dev.flashover.train.LabelledTexts.Row;
import dev.flashover.train.ModelTraining;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How well sentiment is told, by set and language, whole and damaged. */
public final class SentimentEvaluation {
    static final List<String> CLASSES = List.of("negative", "neutral", "positive");
    static final int NEUTRAL = 1;

    private static final List<String> HEAD = List.of(
            "set", "texts", "macro-F1", "with ?", "folded", "mojibake", "accuracy", "ECE", "by chance", "cannot tell");

    private final PostReader reader;

    public SentimentEvaluation(PostReader reader) {
        this.reader = reader;
    }

    /** The printed report. */
    public List<String> report(Path data) {
        Map<String, List<Row>> sets = new TreeMap<>();
        for (Row row : LabelledTexts.read(data.resolve(ModelTraining.TUNING_FILE))) {
            sets.computeIfAbsent(row.set() + " " + row.language(), name -> new ArrayList<>())
                    .add(row);
        }
        Figures figures = new Figures().row(HEAD.toArray());
        List<String> confusions = new ArrayList<>();
        Map<Variant, List<Double>> balanced = new EnumMap<>(Variant.class);
        Reliability tweets = new Reliability();
        for (Map.Entry<String, List<Row>> set : sets.entrySet()) {
            Map<Variant, Judged> judged = judge(set.getValue());
            addRow(figures, set.getKey(), judged);
            if (ModelTraining.isCalibratedBy(set.getValue().get(0))) {
                tweets.addAll(whole(judged).reliability);
            }
            if (set.getKey().startsWith(ModelTraining.BALANCED_TWEETS)) {
                judged.forEach((variant, one) -> balanced.computeIfAbsent(variant, any -> new ArrayList<>())
                        .add(one.confusion.macroF1()));
                confusions.add(set.getKey() + ": " + whole(judged).confusion);
            }
        }
        List<String> lines = new ArrayList<>(figures.lines());
        lines.add("");
        balanced.forEach((variant, scores) -> lines.add(mean(variant, scores)));
        lines.add(String.format(
                Locale.ROOT,
                "calibration error of all %d tweets that sentiment is calibrated by: %.3f; by chance %.3f",
                tweets.count(),
                tweets.error(),
                tweets.errorOfTheCalibrated()));
        lines.add("By chance: what the error would be if everything came as often as it was said, " + Reliability.CHANCE
                + ".");
        lines.add("");
        lines.addAll(confusions);
        return lines;
    }

    private static String mean(Variant variant, List<Double> scores) {
        return String.format(
                Locale.ROOT,
                "balanced tweets, mean macro-F1, %s (%d languages): %.1f",
                variant.title(),
                scores.size(),
                scores.stream().mapToDouble(Double::doubleValue).average().orElse(0));
    }

    /** What came of one set in one state. */
    private static final class Judged {
        private final Confusion confusion = new Confusion(CLASSES);
        private final Reliability reliability = new Reliability();
        private int untold;
    }

    private Map<Variant, Judged> judge(List<Row> rows) {
        Map<Variant, Judged> judged = new EnumMap<>(Variant.class);
        for (Variant variant : Variant.values()) {
            if (variant.appliesTo(rows.get(0).language())) {
                Judged one = new Judged();
                rows.forEach(row -> judge(variant.of(row.text()), row.label(), one));
                judged.put(variant, one);
            }
        }
        return judged;
    }

    private void judge(String text, int label, Judged judged) {
        PostReading.Feeling feeling =
                reader.read(TextRepair.repair(text).text()).feeling();
        if (feeling == null) {
            judged.untold++;
            judged.confusion.add(label, NEUTRAL);
            return;
        }
        double[] p = {feeling.negative(), feeling.neutral(), feeling.positive()};
        int answer = highest(p[0], p[1], p[2]);
        judged.confusion.add(label, answer);
        judged.reliability.add(p[answer], answer == label);
    }

    static int highest(double negative, double neutral, double positive) {
        return negative >= neutral && negative >= positive ? 0 : neutral >= positive ? 1 : 2;
    }

    private static Judged whole(Map<Variant, Judged> judged) {
        return judged.getOrDefault(Variant.WHOLE, new Judged());
    }

    private static void addRow(Figures figures, String name, Map<Variant, Judged> judged) {
        Judged whole = whole(judged);
        figures.row(
                name,
                whole.confusion.total(),
                whole.confusion.macroF1(),
                f1(judged, Variant.DESTROYED),
                f1(judged, Variant.FOLDED),
                f1(judged, Variant.MOJIBAKE),
                whole.confusion.accuracy(),
                Figures.fixed(whole.reliability.error(), 3),
                Figures.fixed(whole.reliability.errorOfTheCalibrated(), 3),
                whole.untold);
    }

    private static Object f1(Map<Variant, Judged> judged, Variant variant) {
        Judged one = judged.get(variant);
        return one == null ? "" : (Object) one.confusion.macroF1();
    }
}
