package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flashover.config.UserException;
import dev.flashover.enrich.model.PostModel;
import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.model.Signal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelEvaluationTest {
    private static final PostReader READER = new PostReader(PostModel.bundled());
    private static final List<String> ROWS = List.of(
            "umsab\ten\tval\t2\tThis is wonderful, I love it so much",
            "umsab\ten\tval\t0\tThis is terrible, I hate it so much",
            "umsab\ten\tval\t0\t12 345",
            "umsab\tpt\tval\t2\tAdoro esta loja, entrega rápida e gente muito simpática",
            "umsab\tpt\tval\t7\trow with an unknown label",
            "sart\tro\tval\t2\tAdor acest magazin, livrare rapidă și oameni tare drăguți",
            "other\tbg\tval\t0\tУжасно обслужване, никога повече",
            "a line that is something else");

    @TempDir
    Path data;

    @Test
    void sentimentIsReportedBySetWholeAndDamaged() throws IOException {
        // Given
        writeRows();

        // When
        List<String> report = new SentimentEvaluation(READER).report(data);

        // Then
        assertThat(cells(report, "umsab en")).startsWith("umsab en", "3").endsWith("1");
        assertThat(cells(report, "umsab pt")).startsWith("umsab pt", "1", "100.0", "100.0", "100.0", "100.0");
        assertThat(cells(report, "sart ro")).startsWith("sart ro", "1", "100.0", "100.0");
        assertThat(cells(report, "other bg")).startsWith("other bg", "1", "100.0", "", "100.0");
        assertThat(report)
                .anyMatch(line -> line.startsWith("balanced tweets, mean macro-F1, whole (2 languages): "))
                .contains("umsab en: negative → negative 1, neutral 1, positive 0; neutral → negative 0, neutral 0,"
                        + " positive 0; positive → negative 0, neutral 0, positive 1");
    }

    @Test
    void languagesAreReportedWholeAndDamaged() throws IOException {
        // Given
        writeRows();

        // When
        List<String> report = new LanguageEvaluation(READER).report(data);

        // Then
        assertThat(cells(report, "en"))
                .startsWith("en", "3", "66.7", "66.7", "66.7", "66.7")
                .endsWith("? 1");
        assertThat(cells(report, "bg")).startsWith("bg", "1", "100.0", "", "100.0");
        assertThat(report).contains("mean over languages, whole: 91.7");
    }

    @Test
    void complaintsAreReportedByLanguageAndOverAll() {
        // When
        List<String> report = new ComplaintEvaluation(READER).report(LabelledPosts.heldOut());

        // Then
        for (String language : List.of("en", "pt", "bg", "ro", "all")) {
            assertThat(cells(report, language)).hasSize(11).startsWith(language);
        }
        assertThat(cells(report, "bg").get(3)).isEmpty();
        assertThat(Double.parseDouble(cells(report, "all").get(2))).isBetween(60.0, 100.0);
        assertThat(report.get(report.size() - 1)).startsWith("all: no complaint → ");
    }

    @Test
    void everySignalIsReported() {
        // When
        List<String> report = new SignalEvaluation(READER).report(LabelledPosts.heldOut());

        // Then
        for (Signal signal : Signal.values()) {
            List<String> cells = cells(report, signal.name().toLowerCase(Locale.ROOT));
            assertThat(cells).hasSize(9);
            assertThat(Double.parseDouble(cells.get(3)))
                    .as("average precision of %s, which is what chance gets where nothing is told", signal)
                    .isGreaterThan(Double.parseDouble(cells.get(4)));
        }
    }

    @Test
    void speedIsALineToQuote() throws IOException {
        // Given
        writeRows();

        // When
        String line = new ReadingSpeed(READER).report(data);

        // Then
        assertThat(line).startsWith("speed, one core, 6 distinct texts of ").hasLineCount(1);
    }

    @Test
    void withoutTextsToTuneByTheUserIsToldWhatToGive() {
        // When
        Throwable refusal = catchThrowable(() -> new LanguageEvaluation(READER).report(data));

        // Then
        assertThat(refusal).isInstanceOf(UserException.class).hasMessageContainingAll("dev.tsv.gz", "--data DIR");
    }

    private void writeRows() throws IOException {
        Files.createDirectories(data.resolve("sentiment"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(data.resolve("sentiment/dev.tsv.gz")))) {
            out.write(String.join("\n", ROWS).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String> cells(List<String> report, String name) {
        return report.stream()
                .filter(line -> line.startsWith("| " + name + " "))
                .findFirst()
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .orElseThrow(() -> new AssertionError("no row " + name + " in " + report));
    }
}
