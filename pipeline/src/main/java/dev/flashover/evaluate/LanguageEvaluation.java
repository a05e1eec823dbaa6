package dev.flashover.evaluate;

import dev.flashover.enrich.model.PostReader;
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
import java.util.stream.Collectors;

/** How often the language of a short post is told right, whole and damaged. */
public final class LanguageEvaluation {
    private static final String UNTOLD = "?";

    private final PostReader reader;

    public LanguageEvaluation(PostReader reader) {
        this.reader = reader;
    }

    /** What came of one language. */
    private static final class Told {
        private final Map<Variant, Integer> right = new EnumMap<>(Variant.class);
        private final Map<Variant, Integer> all = new EnumMap<>(Variant.class);
        private final Map<String, Integer> mistaken = new TreeMap<>();
        private final Reliability reliability = new Reliability();

        private double accuracy(Variant variant) {
            return 100.0 * right.getOrDefault(variant, 0) / Math.max(1, all.getOrDefault(variant, 0));
        }
    }

    /** The printed report. */
    public List<String> report(Path data) {
        Map<String, Told> languages = new TreeMap<>();
        for (Row row : LabelledTexts.read(data.resolve(ModelTraining.TUNING_FILE))) {
            Told told = languages.computeIfAbsent(row.language(), language -> new Told());
            for (Variant variant : Variant.values()) {
                if (variant.appliesTo(row.language())) {
                    ask(row, variant, told);
                }
            }
        }
        Figures figures =
                new Figures().row("language", "texts", "right", "with ?", "folded", "mojibake", "ECE", "taken for");
        languages.forEach((language, told) -> figures.row(
                language,
                told.all.getOrDefault(Variant.WHOLE, 0),
                told.accuracy(Variant.WHOLE),
                told.all.containsKey(Variant.DESTROYED) ? (Object) told.accuracy(Variant.DESTROYED) : "",
                told.accuracy(Variant.FOLDED),
                told.accuracy(Variant.MOJIBAKE),
                Figures.fixed(told.reliability.error(), 3),
                mistaken(told)));
        List<String> lines = new ArrayList<>(figures.lines());
        lines.add("");
        for (Variant variant : Variant.values()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "mean over languages, %s: %.1f",
                    variant.title(),
                    languages.values().stream()
                            .filter(told -> told.all.containsKey(variant))
                            .mapToDouble(told -> told.accuracy(variant))
                            .average()
                            .orElse(0)));
        }
        return lines;
    }

    private void ask(Row row, Variant variant, Told told) {
        var reading = reader.read(TextRepair.repair(variant.of(row.text())).text());
        boolean right = row.language().equals(reading.language());
        told.all.merge(variant, 1, Integer::sum);
        told.right.merge(variant, right ? 1 : 0, Integer::sum);
        if (variant == Variant.WHOLE) {
            if (!right) {
                told.mistaken.merge(reading.language() == null ? UNTOLD : reading.language(), 1, Integer::sum);
            }
            if (reading.language() != null) {
                told.reliability.add(reading.languageProbability(), right);
            }
        }
    }

    private static String mistaken(Told told) {
        return told.mistaken.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(4)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
