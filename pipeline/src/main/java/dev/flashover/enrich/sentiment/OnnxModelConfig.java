package dev.flashover.enrich.sentiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flashover.config.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a model says about itself.
 *
 * @param maxTokens most tokens that it takes, 8 to 512
 * @param negative which of its three outputs is the negative one
 * @param neutral which is the neutral one
 * @param positive which is the positive one
 */
record OnnxModelConfig(int maxTokens, int negative, int neutral, int positive) {
    /** Of a model that does not say. */
    static final OnnxModelConfig STANDARD = new OnnxModelConfig(512, 0, 1, 2);

    /** RoBERTa and its kin number positions from behind their padding's index, so that two are never used. */
    private static final int UNUSED_POSITIONS = 2;

    /** Room for the special tokens and some words. */
    private static final int LEAST_TOKENS = 8;

    private static final int CLASSES = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws UserException if its classes are not negative, neutral and positive */
    static OnnxModelConfig of(OnnxModelFiles files) {
        Path file = files.config();
        if (file == null) {
            return STANDARD;
        }
        JsonNode config = read(file);
        int maxTokens = maxTokens(config, file);
        JsonNode labels = config.path("id2label");
        if (labels.isMissingNode()) {
            return new OnnxModelConfig(maxTokens, STANDARD.negative, STANDARD.neutral, STANDARD.positive);
        }
        return new OnnxModelConfig(
                maxTokens,
                output(labels, "neg", STANDARD.negative, file),
                output(labels, "neu", STANDARD.neutral, file),
                output(labels, "pos", STANDARD.positive, file));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + ": it must be the model's configuration in JSON.");
        }
    }

    private static int maxTokens(JsonNode config, Path file) {
        int positions = config.path("max_position_embeddings").asInt(STANDARD.maxTokens + UNUSED_POSITIONS);
        int least = LEAST_TOKENS + UNUSED_POSITIONS;
        if (positions < least) {
            throw new UserException("max_position_embeddings in " + file + " must be at least " + least + ", not "
                    + positions + ": correct it, or take another model.");
        }
        return Math.min(STANDARD.maxTokens, positions - UNUSED_POSITIONS);
    }

    private static int output(JsonNode labels, String begin, int standard, Path file) {
        for (int at = 0; labels.size() == CLASSES && at < CLASSES; at++) {
            String label = labels.path(String.valueOf(at)).asText().strip().toLowerCase(Locale.ROOT);
            if (label.startsWith(begin) || label.equals("label_" + standard)) {
                return at;
            }
        }
        throw new UserException(
                "The model's labels in " + file
                        + " must be negative, neutral and positive, or LABEL_0 to LABEL_2 in this order: correct its id2label.");
    }
}
