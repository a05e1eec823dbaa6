package dev.flashover.train;

import dev.flashover.enrich.model.Calibration;
import dev.flashover.enrich.model.Calibrations;
import dev.flashover.enrich.model.MeaningFeatures;
import dev.flashover.enrich.model.ReplyAct;
import dev.flashover.enrich.model.SentimentLexicon;
import dev.flashover.enrich.model.ToneFeatures;
import dev.flashover.enrich.model.ToneModel;
import dev.flashover.train.LinearTrainer.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Trains the model of tone on the brands' replies of our own corpus; nobody else's have these labels. */
public final class ToneTraining {
    private static final List<ReplyAct> ACTS = List.of(ReplyAct.values());
    private static final int BITS = 17;
    private static final int EPOCHS = 12;
    private static final float RATE = 0.3f;
    private static final float DECAY = 1e-4f;
    private static final long SEED = 17;
    private static final double DAMAGED_SHARE = 0.5;

    private final ToneFeatures features;
    private final Damages damages = new Damages(SEED);
    private final LinearTrainer trainer =
            new LinearTrainer(ACTS.size(), BITS, MeaningFeatures.DENSE, LinearTrainer.Loss.SIGMOID, DECAY);

    private ToneTraining(ToneFeatures features) {
        this.features = features;
    }

    /** Trains in one thread and one order, within seconds: the same corpus gives the same model. */
    public static ToneModel train(OwnCorpus corpus) {
        List<Reply> replies = corpus.replies();
        SentimentLexicon cues = corpus.replyCues();
        ToneTraining training = new ToneTraining(new ToneFeatures(corpus.lexicon(), cues));
        training.learn(
                replies.stream().filter(reply -> !reply.isKeptForCalibration()).toList());
        Calibrations calibrations = training.calibrate(
                replies.stream().filter(Reply::isKeptForCalibration).toList());
        Set<String> languages = replies.stream().map(Reply::language).collect(Collectors.toCollection(TreeSet::new));
        return new ToneModel(languages, cues, training.trainer.head(), calibrations);
    }

    private void learn(List<Reply> replies) {
        List<Sample> learned = new ArrayList<>();
        for (Reply reply : replies) {
            learned.add(sample(reply, reply.text()));
            if (damages.chosen(DAMAGED_SHARE) && Damages.isLatin(reply.text())) {
                learned.add(sample(reply, damages.damaged(reply.text())));
            }
        }
        trainer.learn(learned, EPOCHS, RATE, SEED);
    }

    private Sample sample(Reply reply, String text) {
        features.of(text, reply.language());
        int count = features.count();
        int[] rows = new int[count];
        for (int feature = 0; feature < count; feature++) {
            rows[feature] = (int) (features.hashes()[feature] >>> (Long.SIZE - BITS));
        }
        float share = (float) (1 / Math.sqrt(Math.max(1, count)));
        return new Sample(rows, share, features.dense().clone(), 0, 1, targets(reply));
    }

    private static float[] targets(Reply reply) {
        float[] targets = new float[ACTS.size()];
        for (int output = 0; output < targets.length; output++) {
            targets[output] = reply.acts().contains(ACTS.get(output)) ? 1 : 0;
        }
        return targets;
    }

    /** By act, over all languages: one alone has too few replies kept. */
    private Calibrations calibrate(List<Reply> kept) {
        Map<String, Calibration> calibrations = new TreeMap<>();
        for (int output = 0; output < ACTS.size(); output++) {
            int act = output;
            List<CalibrationFit.Scored> scored = kept.stream()
                    .map(reply -> new CalibrationFit.Scored(
                            trainer.scores(sample(reply, reply.text())), (int) targets(reply)[act], 1))
                    .toList();
            calibrations.put(ACTS.get(act).name(), CalibrationFit.sigmoid(scored, act));
        }
        return new Calibrations(calibrations);
    }
}
