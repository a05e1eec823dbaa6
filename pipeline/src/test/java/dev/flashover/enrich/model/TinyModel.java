package dev.flashover.enrich.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A model that learned nothing: all weights by chance. */
final class TinyModel {
    private static final int BITS = 8;

    private TinyModel() {}

    static PostModel of(long seed) {
        Random random = new Random(seed);
        Map<String, Calibration> bySignal = new TreeMap<>();
        Arrays.stream(Signal.values()).forEach(signal -> bySignal.put(signal.name(), calibration(random, 1)));
        return new PostModel(
                new LanguageHead(List.of("xx", "yy"), table(random, 2), calibration(random, 2)),
                SentimentLexicon.of(Map.of(seed + 1, 2, -seed, -3)),
                Set.of("yy", "xx"),
                head(random, 4),
                new Calibrations(Map.of("xx", calibration(random, 3))),
                new Calibrations(Map.of("xx", calibration(random, 1))),
                head(random, bySignal.size()),
                new Calibrations(bySignal));
    }

    static MeaningHead head(Random random, int outputs) {
        float[][] dense = new float[outputs][MeaningFeatures.DENSE];
        for (float[] row : dense) {
            for (int at = 0; at < row.length; at++) {
                row[at] = random.nextFloat();
            }
        }
        return new MeaningHead(table(random, outputs), dense);
    }

    private static WeightTable table(Random random, int outputs) {
        float[] weights = new float[outputs << BITS];
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] = (float) random.nextGaussian();
        }
        return WeightTable.quantized(outputs, BITS, weights);
    }

    private static Calibration calibration(Random random, int classes) {
        return new Calibration(1 + random.nextDouble(), random.doubles(classes).toArray());
    }
}
