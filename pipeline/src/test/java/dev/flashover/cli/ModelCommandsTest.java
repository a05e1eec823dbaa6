package dev.flashover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.train.TinyTraining;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands that make and measure the model say to mistakes, and that they fit together. */
class ModelCommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"train", "evaluate sentiment", "evaluate language"})
    void dataMustBeGiven(String command) {
        // When
        int code = execute(command.split(" ", -1));

        // Then
        assertThat(code).isEqualTo(Flashover.MISTAKE);
        assertThat(err.toString().strip())
                .hasLineCount(1)
                .contains("--data=DIR", "See: flashover " + command + " --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate sentiment", "evaluate language"})
    void aFolderWithoutTheTextsIsOneLineThatSaysWhatToGive(String command) {
        // When
        int code = execute((command + " --data " + folder).split(" ", -1));

        // Then
        assertThat(code).isEqualTo(Flashover.MISTAKE);
        assertThat(err.toString().strip())
                .isEqualTo("There is no " + folder.resolve("sentiment/dev.tsv.gz")
                        + ": give the folder with the labelled texts with --data DIR.");
    }

    @Test
    void trainingNeedsTheCorpus() throws IOException {
        // Given
        TinyTraining.writeData(folder);

        // When
        int code = execute("train", "--data", folder.toString(), "--corpus", folder.toString());

        // Then
        assertThat(code).isEqualTo(Flashover.MISTAKE);
        assertThat(err.toString().strip())
                .isEqualTo("There is no " + folder.resolve("posts")
                        + ": run this in a checkout of Flashover, or give the corpus with --corpus DIR.");
    }

    @Test
    void trainingNeedsTheTexts() throws IOException {
        // Given
        TinyTraining.writeCorpus(folder);

        // When
        int code = execute("train", "--data", folder.toString(), "--corpus", folder.toString());

        // Then
        assertThat(code).isEqualTo(Flashover.MISTAKE);
        assertThat(err.toString().strip())
                .isEqualTo("There is no " + folder.resolve("sentiment/clean_train.tsv.gz")
                        + ": give the folder with the labelled texts with --data DIR.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a model at all"})
    void anotherFileIsNoModel(String content) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("other.model"), content);

        // When
        int code = execute("evaluate", "complaint", "--model", file.toString());

        // Then
        assertThat(code).isEqualTo(Flashover.MISTAKE);
        assertThat(err.toString().strip())
                .hasLineCount(1)
                .startsWith("Cannot read the model " + file + ": not a")
                .contains("flashover train");
    }

    @Test
    void aModelThatIsNotThereIsOneLine() {
        // Given
        Path file = folder.resolve("missing.model");

        // When
        int code = execute("evaluate", "complaint", "--model", file.toString());

        // Then
        assertThat(code).isEqualTo(Flashover.MISTAKE);
        assertThat(err.toString().strip()).hasLineCount(1).contains(file.toString());
    }

    @Test
    void whatTrainingWritesCanBeEvaluated() throws IOException {
        // Given
        TinyTraining.writeData(folder);
        TinyTraining.writeCorpus(folder);
        Path model = folder.resolve("new/posts.model");
        int trained = execute(
                "train",
                "--only",
                "posts",
                "--data",
                folder.toString(),
                "--corpus",
                folder.toString(),
                "--out",
                model.toString());

        // When
        int evaluated = execute("evaluate", "language", "--data", folder.toString(), "--model", model.toString());

        // Then
        assertThat(trained).as(err.toString()).isZero();
        assertThat(evaluated).as(err.toString()).isZero();
        assertThat(out.toString()).contains("wrote " + model, "mean over languages, whole: 100.0");
    }

    @Test
    void toneIsTrainedFromTheCorpusAloneAndTheSameBesideThePosts() throws IOException {
        // Given
        TinyTraining.writeData(folder);
        TinyTraining.writeCorpus(folder);
        Path posts = folder.resolve("all/posts.model");
        execute("train", "--data", folder.toString(), "--corpus", folder.toString(), "--out", posts.toString());
        Path alone = folder.resolve("alone/posts.model");

        // When
        int trained = execute("train", "--only", "tone", "--corpus", folder.toString(), "--out", alone.toString());

        // Then
        assertThat(trained).as(err.toString()).isZero();
        assertThat(alone).doesNotExist();
        assertThat(alone.resolveSibling("tone.model")).hasSameBinaryContentAs(posts.resolveSibling("tone.model"));
        assertThat(alone.resolveSibling("TONE-CARD.md")).content().contains("| apology", "| rude");
    }

    @Test
    void theToneIsMeasuredOnRepliesOfOurs() {
        // When
        int evaluated = execute("evaluate", "tone");

        // Then
        assertThat(evaluated).as(err.toString()).isZero();
        assertThat(out.toString()).contains("| apology", "| private", "none was collected");
    }

    private int execute(String... arguments) {
        return Flashover.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
