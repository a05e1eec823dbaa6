package dev.flashover.enrich.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which language: reads a text word by word until it is sure. Immutable. */
public final class LanguageHead {
    /** A language is told if it is at least so probable. */
    private static final double LEAST_PROBABILITY = 0.4;

    /** A handful of letters is a word in many languages. */
    private static final double LEAST_PROBABILITY_OF_FEW = 0.8;

    private static final int FEW_LETTERS = 8;

    private static final int MOST_WORDS = 20;
    private static final int LEAST_WORDS = 3;

    /** Calibrated scores that far apart do not change places any more: e^7 is a thousand to one. */
    private static final double SURE = 7;

    private final List<String> languages;
    private final WeightTable table;
    private final Calibration calibration;

    public LanguageHead(List<String> languages, WeightTable table, Calibration calibration) {
        this.languages = List.copyOf(languages);
        this.table = table;
        this.calibration = calibration;
    }

    static LanguageHead read(DataInput in) throws IOException {
        int count = in.readInt();
        List<String> languages = new ArrayList<>(count);
        for (int language = 0; language < count; language++) {
            languages.add(in.readUTF());
        }
        return new LanguageHead(languages, WeightTable.read(in), Calibration.read(in));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(languages.size());
        for (String language : languages) {
            out.writeUTF(language);
        }
        table.write(out);
        calibration.write(out);
    }

    public List<String> languages() {
        return languages;
    }

    /** Calibrated probability of each of the languages; empty if the text has no word. */
    double[] probabilities(Tokens tokens, LanguageFeatures features, int[] sums) {
        double[] scores = scores(tokens, features, sums);
        return scores.length == 0 ? scores : calibration.softmax(scores);
    }

    /** Whether a probability is high enough for a text of so many letters; digits are the same in all languages. */
    static boolean isTold(double probability, int letters) {
        return letters > 0 && probability >= (letters < FEW_LETTERS ? LEAST_PROBABILITY_OF_FEW : LEAST_PROBABILITY);
    }

    /** Scores before calibration; empty if the text has no word. */
    private double[] scores(Tokens tokens, LanguageFeatures features, int[] sums) {
        Arrays.fill(sums, 0);
        int seen = 0;
        int words = 0;
        boolean sure = false;
        for (int token = 0; token < tokens.count && !sure; token++) {
            if (tokens.isWord(token)) {
                features.of(tokens, token);
                table.add(features.hashes, features.count, sums);
                seen += features.count;
                words++;
                sure = words == MOST_WORDS || (words >= LEAST_WORDS && lead(sums) / Math.sqrt(seen) > SURE);
            }
        }
        if (words == 0) {
            return new double[0];
        }
        double share = 1 / Math.sqrt(seen);
        double[] scores = new double[languages.size()];
        for (int language = 0; language < scores.length; language++) {
            scores[language] = sums[language] * table.scale(language) * share;
        }
        return scores;
    }

    /** By how much the first is ahead of the second. */
    private double lead(int[] sums) {
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int language = 0; language < languages.size(); language++) {
            double score = sums[language] * table.scale(language);
            if (score > first) {
                second = first;
                first = score;
            } else if (score > second) {
                second = score;
            }
        }
        return (first - second) * calibration.scale();
    }
}
