package dev.flashover.enrich.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.avro.Sentiment;
import dev.flashover.config.EnrichConfig;
import dev.flashover.enrich.model.PostReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxSentimentEngineTest {
    /** Of logits, which are single precision, through the soft-max. */
    private static final double PRECISION = 1e-6;

    @TempDir
    Path directory;

    @Test
    void theNumbersAreThoseOfTheModel() {
        // Given
        SentimentEngine engine = load(TinyTransformer.STANDARD);

        // When
        Sentiment sentiment = score(engine, "bad flight");

        // Then
        assertThat(probabilities(sentiment))
                .containsExactly(softmax(TinyTransformer.logits("▁bad", "▁flight")), within(PRECISION));
    }

    @Test
    void wordsMoveTheSentimentAsTheModelWeighsThem() {
        // Given
        SentimentEngine engine = load(TinyTransformer.STANDARD);

        // When
        List<Sentiment> sentiments = List.of(score(engine, "bad"), score(engine, "flight"), score(engine, "good"));

        // Then
        assertThat(sentiments.get(0).getNegative()).isGreaterThan(0.6);
        assertThat(sentiments.get(1).getNeutral()).isGreaterThan(0.5);
        assertThat(sentiments.get(2).getPositive()).isGreaterThan(0.6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "\uD83D\uDE21\uD83D\uDE21",
                "\uD83D",
                "bad \uDE21",
                "\u0000\u0001\uFFFF",
                "Péssimo — лош",
                "@brand bad",
                "<s> </s> bad",
                "\u202E\u200Bbad"
            })
    void anyTextGivesProbabilities(String text) {
        // Given
        SentimentEngine engine = load(TinyTransformer.STANDARD);

        // When
        Sentiment sentiment = score(engine, text);

        // Then
        assertThat(sum(sentiment)).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t "})
    void aTextWithoutTokensHasNoSentiment(String text) {
        // Given
        SentimentEngine engine = load(TinyTransformer.STANDARD);

        // When
        Sentiment sentiment = engine.score(text, PostReading.NOTHING);

        // Then
        assertThat(sentiment).isNull();
    }

    @Test
    void anAnswerThatIsNoNumberIsNone() {
        // Given
        SentimentEngine engine = load(TinyTransformer.STANDARD);

        // When
        Sentiment sentiment = engine.score("a void", PostReading.NOTHING);

        // Then
        assertThat(sentiment).isNull();
    }

    @Test
    void aModelThatFailsOnATextSaysSoWithoutTheText() {
        // Given
        SentimentEngine engine = load(TinyTransformer.STANDARD);

        // Then
        assertThatThrownBy(() -> engine.score("a rift", PostReading.NOTHING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("out of data bounds")
                .hasMessageNotContaining("rift");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "bad ", "\uD83D\uDE21", " ", "\u0000", "https://t.co/", "@", "<s>", "中"})
    void fiveMegabytesAreReadNoFurtherThanTheModelTakes(String unit) {
        // Given
        SentimentEngine engine = load(TinyTransformer.STANDARD);
        String huge = "bad " + unit.repeat(5_000_000 / unit.length());

        // When
        Sentiment sentiment = score(engine, huge);

        // Then
        assertThat(sum(sentiment)).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatTheModelHasNoPositionForIsCutOff() throws IOException {
        // Given: 10 positions of which XLM-R never uses 2, and 2 special tokens
        config("{\"max_position_embeddings\": 10}");
        SentimentEngine engine = load(TinyTransformer.STANDARD);

        // When
        Sentiment sentiment = score(engine, "bad bad bad flight flight flight good good good good");

        // Then
        double[] expected = softmax(TinyTransformer.logits("▁bad", "▁bad", "▁bad", "▁flight", "▁flight", "▁flight"));
        assertThat(probabilities(sentiment)).containsExactly(expected, within(PRECISION));
    }

    @Test
    void handlesAndLinksAreAllAlike() {
        // Given
        SentimentEngine engine = load(TinyTransformer.STANDARD);

        // When
        Sentiment one = score(engine, "@bad good HTTPS://x.example/bad");
        Sentiment other = score(engine, "@Лош_7 good http://t.co/good?a=good");

        // Then
        assertThat(one).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"0\": \"positive\", \"1\": \"negative\", \"2\": \"neutral\"}', 1, 2, 0",
        "'{\"0\": \"NEU\", \"1\": \"POS\", \"2\": \"NEG\"}', 2, 0, 1",
        "'{\"0\": \"LABEL_0\", \"1\": \"LABEL_1\", \"2\": \"LABEL_2\"}', 0, 1, 2"
    })
    void labelsSayWhichOutputIsWhich(String labels, int negative, int neutral, int positive) throws IOException {
        // Given
        config("{\"id2label\": " + labels + "}");
        SentimentEngine engine = load(TinyTransformer.STANDARD);

        // When
        Sentiment sentiment = score(engine, "bad");

        // Then
        double[] outputs = softmax(TinyTransformer.logits("▁bad"));
        assertThat(probabilities(sentiment))
                .containsExactly(
                        new double[] {outputs[negative], outputs[neutral], outputs[positive]}, within(PRECISION));
    }

    @Test
    void tokenTypesAreGivenToAModelThatWantsThem() {
        // Given
        SentimentEngine engine =
                load(TinyTransformer.STANDARD.withInputs("input_ids", "attention_mask", "token_type_ids"));

        // When
        Sentiment sentiment = score(engine, "bad");

        // Then
        double[] logits = TinyTransformer.logits("▁bad");
        IntStream.range(0, 3).forEach(at -> logits[at] += TinyTransformer.SHIFT[at]);
        assertThat(probabilities(sentiment)).containsExactly(softmax(logits), within(PRECISION));
    }

    @Test
    void theEngineIsNamedAfterItsDirectoryAndContent() throws IOException {
        // Given
        String name = score(load(TinyTransformer.STANDARD), "bad").getEngine();
        config("{\"id2label\": {\"0\": \"neutral\", \"1\": \"negative\", \"2\": \"positive\"}}");

        // When
        String changed = score(OnnxSentimentEngine.load(directory), "bad").getEngine();

        // Then
        assertThat(name).matches("onnx:" + directory.getFileName() + "-[0-9a-f]{8}");
        assertThat(changed)
                .matches("onnx:" + directory.getFileName() + "-[0-9a-f]{8}")
                .isNotEqualTo(name);
    }

    @Test
    void neitherOrderNorThreadsChangeTheNumbers() {
        // Given
        SentimentEngine engine = load(TinyTransformer.STANDARD);
        String[] words = {"bad", "good", "flight", "a", "unheard-of", "\uD83D\uDE21"};
        Random random = new Random(42);
        List<String> texts = IntStream.range(0, 2_000)
                .mapToObj(i -> random.ints(1 + random.nextInt(40), 0, words.length)
                        .mapToObj(word -> words[word])
                        .reduce("", (text, word) -> text + " " + word))
                .toList();
        List<Sentiment> expected =
                texts.stream().map(text -> score(engine, text)).toList();

        // When
        List<Sentiment> together =
                texts.parallelStream().map(text -> score(engine, text)).toList();

        // Then
        assertThat(together).isEqualTo(expected);
    }

    @Test
    void theConfigurationChoosesIt() {
        // Given
        TinyTransformer.STANDARD.writeTo(directory);

        // When
        SentimentEngine engine = SentimentEngine.chosenBy(new EnrichConfig(1, "onnx", directory.toString(), 10, 10));

        // Then
        assertThat(engine).isInstanceOf(OnnxSentimentEngine.class);
    }

    private SentimentEngine load(TinyTransformer model) {
        return OnnxSentimentEngine.load(model.writeTo(directory));
    }

    private void config(String json) throws IOException {
        Files.writeString(directory.resolve("config.json"), json);
    }

    private static Sentiment score(SentimentEngine engine, String text) {
        return Objects.requireNonNull(engine.score(text, PostReading.NOTHING));
    }

    private static double[] probabilities(Sentiment sentiment) {
        return new double[] {sentiment.getNegative(), sentiment.getNeutral(), sentiment.getPositive()};
    }

    private static double sum(Sentiment sentiment) {
        return Arrays.stream(probabilities(sentiment)).sum();
    }

    private static double[] softmax(double[] logits) {
        double sum = Arrays.stream(logits).map(Math::exp).sum();
        return Arrays.stream(logits).map(logit -> Math.exp(logit) / sum).toArray();
    }
}
