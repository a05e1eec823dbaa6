package dev.flashover.evaluate;

import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.text.TextRepair;
import dev.flashover.train.LabelledTexts;
import dev.flashover.train.ModelTraining;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Texts per second on one core, all heads together, each text once. A figure to quote, not to test. */
public final class ReadingSpeed {
    private static final int ROUNDS = 12;

    private final PostReader reader;

    public ReadingSpeed(PostReader reader) {
        this.reader = reader;
    }

    /** The printed line: the best of some rounds, which is what the machine can do when left alone. */
    public String report(Path data) {
        List<String> texts = LabelledTexts.read(data.resolve(ModelTraining.TUNING_FILE)).stream()
                .map(LabelledTexts.Row::text)
                .distinct()
                .toList();
        double repairAndRead = 0;
        double read = 0;
        List<String> repaired =
                texts.stream().map(text -> TextRepair.repair(text).text()).toList();
        int told = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (String text : repaired) {
                told += reader.read(text).feeling() == null ? 0 : 1;
            }
            read = Math.max(read, texts.size() * 1e9 / (System.nanoTime() - start));
            start = System.nanoTime();
            for (String text : texts) {
                told += reader.read(TextRepair.repair(text).text()).feeling() == null ? 0 : 1;
            }
            repairAndRead = Math.max(repairAndRead, texts.size() * 1e9 / (System.nanoTime() - start));
        }
        return String.format(
                Locale.ROOT,
                "speed, one core, %d distinct texts of %.0f characters: all heads %.0f texts/s, repair and all heads %.0f"
                        + " (sentiment told of %.0f %%)",
                texts.size(),
                texts.stream().mapToInt(String::length).average().orElse(0),
                read,
                repairAndRead,
                100.0 * told / (2.0 * ROUNDS * texts.size()));
    }
}
