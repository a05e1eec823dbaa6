package dev.flashover.train;

import dev.flashover.enrich.model.Calibration;
import dev.flashover.enrich.model.LanguageHead;
import dev.flashover.enrich.model.SentimentLexicon;
import dev.flashover.train.LinearTrainer.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Trains the language head on all texts, whole and damaged, rare languages weighted up. */
final class LanguageTraining {
    private static final int BITS = 15;
    private static final int MOST_PER_LANGUAGE = 8_000;
    private static final int EPOCHS = 3;
    private static final float RATE = 0.1f;
    private static final float DECAY = 1e-4f;
    private static final long SEED = 7;
    private static final int KEPT = 2_500;
    private static final double MOST_RARE = 8;
    private static final double DAMAGED_WEIGHT = 0.7;

    private final SampleMaker samples = new SampleMaker(SentimentLexicon.of(Map.of()), Set.of());
    private final Damages damages = new Damages(SEED);

    LanguageHead train(List<Example> examples) {
        List<Example> chosen = choose(examples);
        Map<String, Integer> counts = new TreeMap<>();
        chosen.forEach(example -> counts.merge(example.language(), 1, Integer::sum));
        List<String> languages = List.copyOf(counts.keySet());
        float[][] targets = new float[languages.size()][languages.size()];
        for (int number = 0; number < targets.length; number++) {
            targets[number][number] = 1;
        }

        List<Sample> learned = new ArrayList<>();
        for (Example example : chosen) {
            double rarity = Math.sqrt((double) MOST_PER_LANGUAGE / counts.getOrDefault(example.language(), 1));
            float[] target = targets[languages.indexOf(example.language())];
            addSamples(example, (float) Math.min(rarity, MOST_RARE), target, learned);
        }
        Collections.shuffle(learned, new Random(SEED));
        int calibrating = Math.min(KEPT, learned.size() / 4);
        List<Sample> kept = new ArrayList<>(learned.subList(0, calibrating));
        LinearTrainer trainer = new LinearTrainer(languages.size(), BITS, 0, LinearTrainer.Loss.SOFTMAX, DECAY);
        trainer.learn(new ArrayList<>(learned.subList(calibrating, learned.size())), EPOCHS, RATE, SEED);
        return new LanguageHead(languages, trainer.table(), calibration(trainer, kept, languages.size()));
    }

    private static Calibration calibration(LinearTrainer trainer, List<Sample> kept, int languages) {
        List<CalibrationFit.Scored> scored = kept.stream()
                .map(sample ->
                        new CalibrationFit.Scored(trainer.scores(sample), label(sample.targets()), sample.weight()))
                .toList();
        double scale = CalibrationFit.softmax(scored, languages).scale();
        return new Calibration(scale, new double[languages]);
    }

    /** Our own posts all, of the others at most so many of each language. */
    private static List<Example> choose(List<Example> examples) {
        List<Example> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(SEED));
        Map<String, Integer> counts = new HashMap<>();
        return new ArrayList<>(shuffled.stream()
                .filter(example ->
                        counts.merge(example.language(), 1, Integer::sum) <= MOST_PER_LANGUAGE || example.isOwn())
                .toList());
    }

    private void addSamples(Example example, float weight, float[] target, List<Sample> learned) {
        add(example.text(), weight, target, learned);
        if (example.language().equals("sr") && Damages.isLatin(example.text()) && damages.chosen(0.5)) {
            add(SerbianCyrillic.of(example.text()), weight, target, learned);
        } else if (Damages.isLatin(example.text())) {
            String damaged = damages.damaged(example.text());
            if (!damaged.equals(example.text())) {
                add(damaged, (float) (weight * DAMAGED_WEIGHT), target, learned);
            }
        }
    }

    private void add(String text, float weight, float[] target, List<Sample> learned) {
        Sample sample = samples.language(text, BITS, weight, target);
        if (sample != null) {
            learned.add(sample);
        }
    }

    private static int label(float[] targets) {
        int label = 0;
        while (targets[label] != 1) {
            label++;
        }
        return label;
    }
}
