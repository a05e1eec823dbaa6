package dev.flashover.enrich.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the model understood of a text.
 *
 * @param language ISO 639-1 code; null means: cannot tell
 * @param languageProbability calibrated probability that the language is right, 0 to 1; 0 if it cannot be told
 * @param feeling how the text feels; null means: cannot tell
 * @param complaint calibrated probability that it is a first-hand grievance against a brand; null: cannot tell
 * @param signals calibrated probability of each {@link Signal}, 0 to 1; empty: cannot tell
 * @param lostLetters share of the letters that were destroyed before the text came, 0 to 1
 */
public record PostReading(
        @Nullable String language,
        double languageProbability,
        @Nullable Feeling feeling,
        @Nullable Double complaint,
        Map<Signal, Double> signals,
        double lostLetters) {
    /** With a larger share of letters lost a text cannot be read. */
    static final double ILLEGIBLE = 0.4;

    /** Of a text without a word. */
    public static final PostReading NOTHING = new PostReading(null, 0, null, null, Map.of(), 0);

    /** Probabilities that sum to 1. */
    public record Feeling(double negative, double neutral, double positive) {}

    /** True if no feeling is likelier than a negative one; false if it cannot be told. */
    public boolean isNegative() {
        return feeling != null && feeling.negative() >= Math.max(feeling.neutral(), feeling.positive());
    }

    /** True if nothing can be told because the letters are lost. */
    public boolean isIllegible() {
        return lostLetters > ILLEGIBLE;
    }

    /** The probability of a signal, 0 to 1; 0 if it cannot be told. */
    public double signal(Signal signal) {
        return signals.getOrDefault(signal, 0.0);
    }
}
