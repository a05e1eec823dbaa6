package dev.flashover.enrich.sentiment;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.flashover.config.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From text to logits: Hugging Face's tokenizer and ONNX Runtime, known to this class only. Both are native and
 * stateless once loaded, so threads share them without waiting. They stay loaded as long as the process runs.
 * The tokenizer's native library is unpacked under {@code ~/.djl.ai}, or where {@code DJL_CACHE_DIR} says.
 */
final class OnnxTextClassifier {
    private static final int CLASSES = 3;

    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;
    private final String output;

    /**
     * @param maxTokens texts are cut off behind so many tokens, the special ones included
     * @throws UserException if the files cannot be loaded or do not fit together
     */
    OnnxTextClassifier(OnnxModelFiles files, int maxTokens) {
        tokenizer = tokenizer(files.tokenizer(), maxTokens);
        session = session(files.model());
        output = session.getOutputNames().contains("logits")
                ? "logits"
                : session.getOutputNames().iterator().next();
        try {
            logits("a ".repeat(maxTokens));
        } catch (RuntimeException e) {
            throw new UserException("The model " + files.model() + " does not classify texts of up to " + maxTokens
                    + " tokens into three classes: " + firstLine(e)
                    + ". Check that it is a sequence classification model"
                    + " and that its tokenizer.json and config.json are its own.");
        }
    }

    /**
     * Classifies a text.
     *
     * @return what the model says of its three classes, null if the text has no token
     * @throws IllegalStateException if the model fails on it
     */
    float @Nullable [] logits(String text) {
        Encoding tokens = tokenizer.encode(wellFormed(text));
        if (Arrays.stream(tokens.getSpecialTokenMask()).allMatch(special -> special == 1)) {
            return null;
        }
        try {
            return run(tokens);
        } catch (OrtException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Unpaired surrogates have no UTF-8, which the tokenizer works on. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private float[] run(Encoding tokens) throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                inputs.put(name, OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), input(name, tokens)));
            }
            try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
                if (result.get(0).getValue() instanceof float[][] rows && rows[0].length == CLASSES) {
                    return rows[0];
                }
                throw new IllegalStateException(
                        "it answers " + session.getOutputInfo().get(output));
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static long[][] input(String name, Encoding tokens) {
        return new long[][] {
            switch (name) {
                case "input_ids" -> tokens.getIds();
                case "attention_mask" -> tokens.getAttentionMask();
                case "token_type_ids" -> tokens.getTypeIds();
                default -> throw new IllegalStateException("it wants an input " + name);
            }
        };
    }

    private static HuggingFaceTokenizer tokenizer(Path file, int maxTokens) {
        // Else the library calls home, and looks for a GPU's natives to download.
        System.setProperty("ai.djl.offline", "true");
        String most = String.valueOf(maxTokens);
        Map<String, String> options = Map.of(
                "truncation", "true", "maxLength", most, "modelMaxLength", most, "stride", "0", "padding", "false");
        try {
            return HuggingFaceTokenizer.newInstance(file, options);
        } catch (IOException | RuntimeException e) {
            throw new UserException("Cannot load " + file + " (" + firstLine(e)
                    + "): it must be a fast tokenizer in the format of Hugging Face's tokenizers.");
        }
    }

    private static OrtSession session(Path file) {
        try (SessionOptions options = new SessionOptions()) {
            // Errors are exceptions here; the library would print them as well.
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "flashover");
            environment.setTelemetry(false);
            options.setDeterministicCompute(true);
            options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setInterOpNumThreads(1);
            options.setIntraOpNumThreads(1);
            return environment.createSession(file.toString(), options);
        } catch (OrtException e) {
            throw new UserException("Cannot load " + file + " (" + firstLine(e) + "): it must be an ONNX model.");
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
