package dev.flashover.enrich.sentiment;

import dev.flashover.avro.Sentiment;
import dev.flashover.config.UserException;
import dev.flashover.enrich.model.PostReading;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A transformer of one's own, such as XLM-RoBERTa fine-tuned on tweets: any sequence classification model with the
 * classes negative, neutral and positive, exported to ONNX. It answers in every language that the model knows.
 *
 * <p>Thread-safe; every text is computed on the calling thread. The same text gives the same numbers on the same kind of
 * processor; another kind may round differently. The natives of ONNX Runtime and of the tokenizer are loaded with the
 * first engine, and never without one.
 */
public final class OnnxSentimentEngine implements SentimentEngine {
    /** What has more characters to a token is not language; this bounds the time that a text can take. */
    private static final int CHARACTERS_PER_TOKEN = 16;

    /** Handles and links look to a model as the tweets looked that such models were trained on. */
    private static final Pattern HANDLE = Pattern.compile("(?U)(?<!\\w)@\\w++");

    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://\\S++");

    private final OnnxTextClassifier classifier;
    private final OnnxModelConfig config;
    private final String name;

    private OnnxSentimentEngine(OnnxTextClassifier classifier, OnnxModelConfig config, String name) {
        this.classifier = classifier;
        this.config = config;
        this.name = name;
    }

    /**
     * Loads a model, and runs it once with the longest text that it takes.
     *
     * @param directory where {@code model.onnx}, {@code tokenizer.json} and perhaps {@code config.json} lie
     * @throws UserException if libraries or files are missing, or if they do not fit together
     */
    public static OnnxSentimentEngine load(Path directory) {
        OnnxModelFiles files = OnnxModelFiles.in(directory);
        OnnxModelConfig config = OnnxModelConfig.of(files);
        try {
            return new OnnxSentimentEngine(
                    new OnnxTextClassifier(files, config.maxTokens()), config, "onnx:" + files.version());
        } catch (NoClassDefFoundError e) {
            throw new UserException("The sentiment engine onnx is not built in (" + e.getMessage()
                    + " is missing): build Flashover with ./mvnw -Ponnx -DskipTests package.");
        } catch (LinkageError e) {
            throw new UserException("The sentiment engine onnx does not work on this machine (" + e.getMessage()
                    + "): set enrich.sentiment to another engine.");
        }
    }

    @Override
    public @Nullable Sentiment score(String text, PostReading reading) {
        String begin = text.substring(0, Math.min(text.length(), config.maxTokens() * CHARACTERS_PER_TOKEN));
        float[] logits = classifier.logits(masked(begin));
        return logits == null ? null : softmax(logits);
    }

    private static String masked(String text) {
        return HANDLE.matcher(LINK.matcher(text).replaceAll("http")).replaceAll("@user");
    }

    private @Nullable Sentiment softmax(float[] logits) {
        double most = Math.max(logits[0], Math.max(logits[1], logits[2]));
        double negative = Math.exp(logits[config.negative()] - most);
        double neutral = Math.exp(logits[config.neutral()] - most);
        double positive = Math.exp(logits[config.positive()] - most);
        double sum = negative + neutral + positive;
        return Double.isNaN(sum) ? null : new Sentiment(negative / sum, neutral / sum, positive / sum, name);
    }
}
