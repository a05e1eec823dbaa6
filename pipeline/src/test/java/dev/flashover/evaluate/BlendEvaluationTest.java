package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Sentiment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlendEvaluationTest {
    private static final String ROWS = """
            sample\ten\tval\t0\tbad
            sample\ten\tval\t1\tplain
            sample\ten\tval\t2\tgood
            sample\tpt\tval\t2\truim
            """;

    @TempDir
    Path data;

    @Test
    void eachOpinionIsMeasuredAloneAndBlendedOnEnglishOnly() throws IOException {
        // Given
        Files.createDirectories(data.resolve("sentiment"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(data.resolve("sentiment/dev.tsv.gz")))) {
            out.write(ROWS.getBytes(StandardCharsets.UTF_8));
        }
        Sentiment always = new Sentiment(0.0, 1.0, 0.0, "always neutral");
        BlendEvaluation evaluation = new BlendEvaluation(text -> always, BlendEvaluationTest::right);

        // When
        List<String> table = evaluation.report(data);

        // Then
        assertThat(table)
                .hasSize(13)
                .anySatisfy(line -> assertThat(line).matches("\\| 0\\.0 +\\| 16\\.7 +\\| 16\\.7 +\\| 9\\.210 +\\|"))
                .anySatisfy(
                        line -> assertThat(line).matches("\\| 1\\.0 +\\| 100\\.0 +\\| 100\\.0 +\\| -?0\\.000 +\\|"));
        assertThat(table.get(0)).contains("sample (3)");
    }

    private static Sentiment right(String text) {
        return new Sentiment(
                text.equals("bad") ? 1.0 : 0.0,
                text.equals("plain") ? 1.0 : 0.0,
                text.equals("good") ? 1.0 : 0.0,
                "right");
    }
}
