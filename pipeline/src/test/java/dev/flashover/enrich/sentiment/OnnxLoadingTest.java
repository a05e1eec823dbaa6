package dev.flashover.enrich.sentiment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flashover.config.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a model is said in one line when it is loaded. */
class OnnxLoadingTest {
    @TempDir
    Path directory;

    @Test
    void aMissingDirectoryIsTheUsersMistake() {
        // Given
        Path absent = directory.resolve("absent");

        // Then
        assertThatThrownBy(() -> OnnxSentimentEngine.load(absent))
                .isInstanceOf(UserException.class)
                .hasMessage("There is no directory " + absent
                        + ": set enrich.onnx to the directory of a model that was exported to ONNX.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.onnx", "tokenizer.json"})
    void aMissingFileIsTheUsersMistake(String file) throws IOException {
        // Given
        TinyTransformer.STANDARD.writeTo(directory);
        Files.delete(directory.resolve(file));

        // Then
        assertThatThrownBy(() -> OnnxSentimentEngine.load(directory))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("There is no readable " + file + " in " + directory + ": ")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.onnx", "tokenizer.json", "config.json"})
    void aFileOfSomethingElseIsTheUsersMistake(String file) throws IOException {
        // Given
        TinyTransformer.STANDARD.writeTo(directory);
        Files.writeString(directory.resolve(file), "not\nthat");

        // Then
        assertThatThrownBy(() -> OnnxSentimentEngine.load(directory))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(file)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"0\": \"1 star\", \"1\": \"2 stars\", \"2\": \"3 stars\"}",
                "{\"0\": \"neg\", \"1\": \"pos\"}",
                "{\"0\": \"mixed\", \"1\": \"neg\", \"2\": \"neu\", \"3\": \"pos\"}"
            })
    void otherLabelsAreTheUsersMistake(String labels) throws IOException {
        // Given
        TinyTransformer.STANDARD.writeTo(directory);
        config("{\"id2label\": " + labels + "}");

        // Then
        assertThatThrownBy(() -> OnnxSentimentEngine.load(directory))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("must be negative, neutral and positive");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 9})
    void aModelWithoutRoomForAWordIsTheUsersMistake(int positions) throws IOException {
        // Given
        config("{\"max_position_embeddings\": " + positions + "}");

        // Then
        assertThatThrownBy(() -> load(TinyTransformer.STANDARD))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("must be at least 10, not " + positions);
    }

    @Test
    void aModelThatTakesLessThanItSaysIsFoundWhenItIsLoaded() {
        assertThatThrownBy(() -> load(TinyTransformer.STANDARD.withSequence("4")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("does not classify texts of up to 512 tokens")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aModelWithOtherInputsIsFoundWhenItIsLoaded() {
        assertThatThrownBy(
                        () -> load(TinyTransformer.STANDARD.withInputs("input_ids", "attention_mask", "position_ids")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("it wants an input position_ids");
    }

    @Test
    void aModelWithOtherClassesIsFoundWhenItIsLoaded() {
        assertThatThrownBy(() -> load(TinyTransformer.STANDARD.withClasses(2)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("into three classes");
    }

    private SentimentEngine load(TinyTransformer model) {
        return OnnxSentimentEngine.load(model.writeTo(directory));
    }

    private void config(String json) throws IOException {
        Files.writeString(directory.resolve("config.json"), json);
    }
}
