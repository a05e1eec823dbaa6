package dev.flashover.enrich.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Understands short posts: one walk over the text, several answers. Answers are null where it cannot tell. Thread-safe;
 * the same text gives the same answer everywhere, in time that is bounded for texts of any length.
 */
public final class PostReader {
    /** Outputs of the meaning head: three of sentiment, then the complaint. */
    public static final int SENTIMENTS = 3;

    public static final int COMPLAINT = 3;

    private static final List<Signal> SIGNALS = List.of(Signal.values());

    /** Signals are told from so many words at a time: in a long text, one sentence is enough to show one. */
    private static final int PART = 40;

    /** More outputs than any head has. */
    private static final int MOST_OUTPUTS = 256;

    private final PostModel model;
    private final ThreadLocal<Workspace> workspaces;

    public PostReader(PostModel model) {
        this.model = model;
        this.workspaces = ThreadLocal.withInitial(() -> new Workspace(model.lexicon()));
    }

    /**
     * Reads a text.
     *
     * @param repaired text after repair
     */
    public PostReading read(String repaired) {
        return read(repaired, null);
    }

    /**
     * Reads a text.
     *
     * @param repaired text after repair
     * @param hint ISO 639-1 code that somebody claims; believed only where the text does not tell
     */
    public PostReading read(String repaired, @Nullable String hint) {
        Workspace work = workspaces.get();
        Tokens tokens = work.tokens;
        work.tokenizer.read(repaired);
        double lost = tokens.lost == 0 ? 0 : (double) tokens.lost / (tokens.lost + tokens.letters);
        if (lost > PostReading.ILLEGIBLE || tokens.count == 0) {
            return new PostReading(hint, 0, null, null, Map.of(), lost);
        }
        double[] likely = model.languages().probabilities(tokens, work.languageFeatures, work.sums);
        int best = highest(likely);
        boolean told = best >= 0 && LanguageHead.isTold(likely[best], tokens.letters);
        String language = told ? model.languages().languages().get(best) : hint;
        if (language == null) {
            return new PostReading(null, 0, null, null, Map.of(), lost);
        }
        return meaning(work, language, told ? likely[best] : 0, lost);
    }

    private PostReading meaning(Workspace work, String language, double probability, double lost) {
        MeaningFeatures features = work.features;
        features.of(work.tokens, language, model.salted().contains(language));
        Calibration sentiment = model.sentiments().of(language);
        Calibration complaint = model.complaints().of(language);
        double[] scores = model.meaning().scores(features.hashes, features.count, features.dense, work.sums);
        double negative = sentiment == null ? 0 : sentiment.firstAhead(scores);
        Map<Signal, Double> shown = complaint == null ? Map.of() : signals(work, language);
        return new PostReading(
                language,
                probability,
                sentiment == null ? null : feeling(sentiment.softmax(Arrays.copyOf(scores, SENTIMENTS))),
                complaint == null ? null : complaint.sigmoid(scores[COMPLAINT], negative),
                shown,
                lost);
    }

    /** Must come last: reading the parts of a long text leaves nothing of the whole in the features. */
    private Map<Signal, Double> signals(Workspace work, String language) {
        Map<Signal, Double> shown = new EnumMap<>(Signal.class);
        addSignals(work, shown);
        int tokens = work.tokens.count;
        for (int from = 0; tokens > PART && from < tokens - PART / 2; from += PART / 2) {
            work.features.ofPart(work.tokens, from, Math.min(tokens, from + PART), language);
            addSignals(work, shown);
        }
        return shown;
    }

    private void addSignals(Workspace work, Map<Signal, Double> shown) {
        MeaningFeatures features = work.features;
        double[] scores = model.signals().scores(features.hashes, features.plain, features.dense, work.sums);
        for (int output = 0; output < SIGNALS.size(); output++) {
            Calibration calibration =
                    model.signalCalibrations().of(SIGNALS.get(output).name());
            shown.merge(SIGNALS.get(output), calibration == null ? 0 : calibration.sigmoid(scores[output]), Math::max);
        }
    }

    private static PostReading.Feeling feeling(double[] p) {
        return new PostReading.Feeling(p[0], p[1], p[2]);
    }

    private static int highest(double[] values) {
        int best = -1;
        for (int at = 0; at < values.length; at++) {
            if (best < 0 || values[at] > values[best]) {
                best = at;
            }
        }
        return best;
    }

    /** The buffers of one thread. */
    private static final class Workspace {
        private final Tokens tokens = new Tokens();
        private final Tokenizer tokenizer = new Tokenizer(tokens);
        private final LanguageFeatures languageFeatures = new LanguageFeatures();
        private final MeaningFeatures features;
        private final int[] sums = new int[MOST_OUTPUTS];

        Workspace(SentimentLexicon lexicon) {
            features = new MeaningFeatures(lexicon);
        }
    }
}
