package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flashover.config.UserException;
import dev.flashover.enrich.model.PostModel;
import dev.flashover.enrich.model.PostReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AirlineComplaintsTest {
    private static final AirlineComplaints COMPLAINTS = new AirlineComplaints(new PostReader(PostModel.bundled()));
    private static final int TWEETS = 14_640;

    @TempDir
    Path data;

    @Test
    void whereEveryTweetComplainsAllComplaintsAreFoundAndAsManyAsThereAreAreRight() throws IOException {
        // Given
        writeTweets(TWEETS, "@acme my bag is lost, I waited four hours and nobody helps. Terrible service!");

        // When
        List<String> report = COMPLAINTS.report(data);

        // Then
        assertThat(report.get(2))
                .startsWith("| tuned    | 320    | 193        |")
                .contains("| 60.3      | 100.0  | 0.500 |");
        assertThat(report.get(3))
                .startsWith("| held-out | 400    | 254        |")
                .contains("| 63.5      | 100.0  | 0.500 |");
    }

    @Test
    void aFileThatIsTooShortIsRefused() throws IOException {
        // Given
        writeTweets(10, "late again");

        // When
        Throwable refusal = catchThrowable(() -> COMPLAINTS.report(data));

        // Then
        assertThat(refusal).isInstanceOf(UserException.class).hasMessageContainingAll("tweets.csv.gz", "whole file");
    }

    private void writeTweets(int count, String text) throws IOException {
        Path folder = Files.createDirectories(data.resolve("airline2015"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("tweets.csv.gz")))) {
            String row = "1,\"" + text + "\"\n";
            out.write(("tweet_id,text\n" + row.repeat(count)).getBytes(StandardCharsets.UTF_8));
        }
    }
}
