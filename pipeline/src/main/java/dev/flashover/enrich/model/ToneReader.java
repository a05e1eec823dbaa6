package dev.flashover.enrich.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a brand's own post does. Only official posts are read so, which are few. Thread-safe; the same text gives
 * the same answer everywhere.
 */
public final class ToneReader {
    private static final List<ReplyAct> ACTS = List.of(ReplyAct.values());

    private final ToneModel model;
    private final SentimentLexicon lexicon;

    /**
     * A reader.
     *
     * @param lexicon words with a polarity, of the same corpus as the model
     */
    public ToneReader(ToneModel model, SentimentLexicon lexicon) {
        this.model = model;
        this.lexicon = lexicon;
    }

    /** The reader with the models that Flashover comes with. */
    public static ToneReader bundled() {
        return new ToneReader(ToneModel.bundled(), PostModel.bundled().lexicon());
    }

    /**
     * Reads a text.
     *
     * @param repaired text after repair
     * @param language ISO 639-1 code; null if it cannot be told
     * @return calibrated probability of each act, 0 to 1; empty if it cannot be told: there is no word, or the model does
     *     not know the language
     */
    public Map<ReplyAct, Double> read(String repaired, @Nullable String language) {
        if (language != null && !model.languages().contains(language)) {
            return Map.of();
        }
        ToneFeatures features = new ToneFeatures(lexicon, model.cues());
        if (!features.of(repaired, language == null ? "" : language)) {
            return Map.of();
        }
        double[] scores =
                model.acts().scores(features.hashes(), features.count(), features.dense(), new int[ACTS.size()]);
        Map<ReplyAct, Double> acts = new EnumMap<>(ReplyAct.class);
        for (int output = 0; output < scores.length; output++) {
            Calibration calibration = model.calibrations().of(ACTS.get(output).name());
            acts.put(ACTS.get(output), calibration == null ? 0 : calibration.sigmoid(scores[output]));
        }
        return acts;
    }
}
