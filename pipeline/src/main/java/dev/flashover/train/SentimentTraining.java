package dev.flashover.train;

import dev.flashover.enrich.model.Calibration;
import dev.flashover.enrich.model.MeaningFeatures;
import dev.flashover.enrich.model.SentimentLexicon;
import dev.flashover.train.LinearTrainer.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Trains the three sentiment scores. Sets from elsewhere than short posts count little; what a set prefers by the way
 * it was collected is learned apart; sets without neutral texts say nothing about neutral ones.
 */
final class SentimentTraining {
    static final int CLASSES = 3;

    private static final int EPOCHS = 8;
    private static final float RATE = 0.1f;
    private static final float DECAY = 1e-4f;
    private static final long SEED = 42;
    private static final int RUNS = 3;
    private static final double DAMAGED_SHARE = 0.7;

    /** Film subtitles and forum threads are far from posts about brands; short tweets in all three classes are rare. */
    private static final Map<String, Float> WEIGHTS = Map.of("xed", 0.05f, "goemo", 0.5f, "sart", 2f);

    /** How strongly the calibration of a language is drawn toward that of all. */
    private static final double PULL = 4;

    private final int bits;
    private final SampleMaker samples;
    private final Map<String, Integer> sources = new HashMap<>();
    private final Damages damages = new Damages(SEED);
    private final LinearTrainer trainer;

    /** @param bits the table gets 2^bits rows */
    SentimentTraining(SentimentLexicon lexicon, Set<String> salted, int bits) {
        this.bits = bits;
        this.samples = new SampleMaker(lexicon, salted);
        this.trainer = new LinearTrainer(CLASSES, bits, MeaningFeatures.DENSE, LinearTrainer.Loss.SOFTMAX, DECAY);
    }

    LinearTrainer train(List<Example> examples) {
        List<Sample> learned = new ArrayList<>();
        for (Example example : examples) {
            learned.add(sample(example, example.text()));
            if (!example.isSubtitle() && damages.chosen(DAMAGED_SHARE) && Damages.isLatin(example.text())) {
                String damaged = damages.damaged(example.text());
                if (!damaged.equals(example.text())) {
                    learned.add(sample(example, damaged));
                }
            }
        }
        trainer.learnMean(learned, EPOCHS, RATE, SEED, RUNS);
        return trainer;
    }

    private Sample sample(Example example, String text) {
        float[] targets = new float[CLASSES];
        targets[example.sentiment()] = 1;
        boolean withoutNeutrals = example.isSubtitle() && !example.language().equals("en");
        if (withoutNeutrals && example.sentiment() != 1) {
            targets[1] = Float.NaN;
        }
        int source = example.isOwn()
                ? 0
                : sources.computeIfAbsent(example.set() + " " + example.language(), name -> sources.size() + 1);
        return samples.sentiment(
                text, example.language(), bits, source, WEIGHTS.getOrDefault(example.set(), 1f), targets);
    }

    /**
     * Calibrates each language by texts that were not learned from, its classes made equally heavy: nobody knows how
     * many complaints a brand will get.
     *
     * @param kept texts to calibrate by
     * @param languages those to calibrate
     */
    Map<String, Calibration> calibrate(List<Example> kept, Set<String> languages) {
        Map<String, List<Example>> byLanguage = new TreeMap<>();
        kept.forEach(example -> byLanguage
                .computeIfAbsent(example.language(), language -> new ArrayList<>())
                .add(example));
        List<CalibrationFit.Scored> all = new ArrayList<>();
        byLanguage.values().forEach(texts -> all.addAll(balanced(texts)));
        Calibration ofAll = CalibrationFit.softmax(all, CLASSES);
        Map<String, Calibration> calibrations = new TreeMap<>();
        for (String language : languages) {
            List<Example> texts = byLanguage.getOrDefault(language, List.of());
            calibrations.put(language, CalibrationFit.softmax(balanced(texts), ofAll, PULL));
        }
        return calibrations;
    }

    /** How far negative is ahead in a text, after calibration; 0 if its language has none. */
    double negativity(Example example, Map<String, Calibration> calibrations) {
        Calibration calibration = calibrations.get(example.language());
        return calibration == null ? 0 : calibration.firstAhead(trainer.scores(sample(example, example.text())));
    }

    private List<CalibrationFit.Scored> balanced(List<Example> texts) {
        int[] counts = new int[CLASSES];
        texts.forEach(example -> counts[example.sentiment()]++);
        return texts.stream()
                .map(example -> new CalibrationFit.Scored(
                        trainer.scores(sample(example, example.text())),
                        example.sentiment(),
                        1.0 / counts[example.sentiment()]))
                .toList();
    }
}
