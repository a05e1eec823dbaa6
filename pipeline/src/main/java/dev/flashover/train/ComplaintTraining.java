package dev.flashover.train;

import dev.flashover.enrich.model.Calibration;
import dev.flashover.enrich.model.MeaningFeatures;
import dev.flashover.enrich.model.Signal;
import dev.flashover.train.LinearTrainer.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Trains outputs that are there or not, complaint and signals, on our own posts; nobody else's have these labels. */
final class ComplaintTraining {
    private static final List<Signal> SIGNALS = List.of(Signal.values());
    private static final int EPOCHS = 8;
    private static final Pace COMPLAINT_PACE = new Pace(0.4f, 1.5e-3f);
    private static final Pace SIGNAL_PACE = new Pace(0.4f, 1e-3f);
    private static final long SEED = 11;
    private static final double DAMAGED_SHARE = 0.5;
    private static final float OTHERS_WEIGHT = 0.2f;
    private static final float NEGATIVE_WEIGHT = 0.8f;
    private static final int RUNS = 3;
    private static final int NEGATIVE = 0;

    /** Complaints among posts about brands: 0.6 in tweets to airlines, and far fewer where a brand is loved. */
    private static final double EXPECTED = 0.5;

    /** How strongly the calibration of a language is drawn toward that of all. */
    private static final double PULL = 1;

    private final int bits;
    private final int outputs;
    private final Function<Example, float[]> targets;
    private final SampleMaker samples;
    private final Maker maker;
    private final float rate;
    private final Damages damages = new Damages(SEED);
    private final LinearTrainer trainer;

    /** Makes the samples of one head. */
    private interface Maker {
        Sample make(SampleMaker samples, String text, String language, int bits, float weight, float[] targets);
    }

    /**
     * How fast a head learns.
     *
     * @param rate of AdaGrad
     * @param decay how strongly weights are drawn back to where they began
     */
    private record Pace(float rate, float decay) {}

    private ComplaintTraining(
            SampleMaker samples, Maker maker, Pace pace, int bits, int outputs, Function<Example, float[]> targets) {
        this.maker = maker;
        this.rate = pace.rate();
        this.bits = bits;
        this.outputs = outputs;
        this.targets = targets;
        this.samples = samples;
        this.trainer =
                new LinearTrainer(outputs, bits, MeaningFeatures.DENSE, LinearTrainer.Loss.SIGMOID, pace.decay());
    }

    /**
     * A training of the complaint. It begins with what is negative, as learned from many collected texts, and learns from
     * our own few where a complaint is something else: so words that only others use still speak.
     */
    static ComplaintTraining ofComplaint(SampleMaker samples, int bits, LinearTrainer sentiments) {
        ComplaintTraining training =
                new ComplaintTraining(samples, SampleMaker::complaint, COMPLAINT_PACE, bits, 1, example ->
                        new float[] {Boolean.TRUE.equals(example.complaint()) ? 1 : 0});
        training.trainer.startFrom(sentiments, NEGATIVE);
        return training;
    }

    static ComplaintTraining ofSignals(SampleMaker samples, int bits) {
        return new ComplaintTraining(
                samples, SampleMaker::signals, SIGNAL_PACE, bits, SIGNALS.size(), ComplaintTraining::signalTargets);
    }

    private static float[] signalTargets(Example example) {
        Set<Signal> shown = Objects.requireNonNull(example.signals());
        float[] targets = new float[SIGNALS.size()];
        for (int output = 0; output < targets.length; output++) {
            targets[output] = shown.contains(SIGNALS.get(output)) ? 1 : 0;
        }
        return targets;
    }

    /**
     * Trains.
     *
     * @param posts our own
     * @param others texts of other kinds, which show nothing of what is looked for; they count little
     */
    LinearTrainer train(List<Example> posts, List<Example> others) {
        List<Sample> learned = new ArrayList<>();
        float[] nothing = new float[outputs];
        for (Example other : others) {
            learned.add(maker.make(samples, other.text(), other.language(), bits, OTHERS_WEIGHT, nothing));
        }
        for (Example post : posts) {
            learned.add(sample(post, post.text()));
            if (damages.chosen(DAMAGED_SHARE) && Damages.isLatin(post.text())) {
                learned.add(sample(post, damages.damaged(post.text())));
            }
        }
        trainer.learnMean(learned, EPOCHS, rate, SEED, RUNS);
        return trainer;
    }

    /** What is negative and no complaint is rarer among posts about brands than among ours. */
    private static float weight(Example post) {
        return post.sentiment() == 0 && Boolean.FALSE.equals(post.complaint()) ? NEGATIVE_WEIGHT : 1;
    }

    private Sample sample(Example post, String text) {
        return maker.make(samples, text, post.language(), bits, weight(post), targets.apply(post));
    }

    /**
     * By language, each side equally heavy; languages with few posts borrow from all. Only for one output.
     *
     * @param negativity how far negative is ahead, which helps to tell
     */
    Map<String, Calibration> calibrateByLanguage(
            List<Example> kept, Set<String> languages, ToDoubleFunction<Example> negativity) {
        Calibration ofAll = CalibrationFit.sigmoidOfTwo(weighted(kept, negativity), Calibration.none(2), 0);
        Map<String, Calibration> calibrations = new TreeMap<>();
        for (String language : languages) {
            List<Example> posts = kept.stream()
                    .filter(post -> post.language().equals(language))
                    .toList();
            calibrations.put(language, CalibrationFit.sigmoidOfTwo(weighted(posts, negativity), ofAll, PULL));
        }
        return calibrations;
    }

    private List<CalibrationFit.Scored> weighted(List<Example> kept, ToDoubleFunction<Example> negativity) {
        long there = kept.stream().filter(post -> targets.apply(post)[0] == 1).count();
        return kept.stream()
                .map(post -> {
                    int label = (int) targets.apply(post)[0];
                    double weight =
                            weight(post) * (label == 1 ? EXPECTED / there : (1 - EXPECTED) / (kept.size() - there));
                    double score = trainer.scores(sample(post, post.text()))[0];
                    return new CalibrationFit.Scored(
                            new double[] {score, negativity.applyAsDouble(post)}, label, weight);
                })
                .toList();
    }

    /** By output, as often as it is there. */
    List<Calibration> calibrateByOutput(List<Example> kept) {
        List<Calibration> calibrations = new ArrayList<>();
        for (int output = 0; output < outputs; output++) {
            int wanted = output;
            List<CalibrationFit.Scored> scored = kept.stream()
                    .map(post -> new CalibrationFit.Scored(
                            trainer.scores(sample(post, post.text())), (int) targets.apply(post)[wanted], 1))
                    .toList();
            calibrations.add(CalibrationFit.sigmoid(scored, output));
        }
        return calibrations;
    }
}
