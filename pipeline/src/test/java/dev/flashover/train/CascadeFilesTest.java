package dev.flashover.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flashover.config.UserException;
import dev.flashover.train.Cascade.Share;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CascadeFilesTest {
    @TempDir
    private Path data;

    @Test
    void aPackedSetWithDatesFollowersOfTheRootAndWordsIsRead() throws IOException {
        // Given
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder().resolve("first.csv.gz")))) {
            file.write("""
                    cascade,root_time_unix,root_followers,delay_s,user,has_text
                    a,1000,70,12.5,u1,1
                    a,1000,70,-3,u2,0
                    b,2000,,1,u3,1
                    """.getBytes(StandardCharsets.UTF_8));
        }

        // When
        List<Cascade> cascades = CascadeFiles.readAll(data);

        // Then
        assertThat(cascades)
                .containsExactly(
                        new Cascade(
                                "first",
                                "a",
                                1_000_000,
                                70L,
                                List.of(
                                        new Share(1_000_000, "u2", null, false),
                                        new Share(1_012_500, "u1", null, true))),
                        new Cascade("first", "b", 2_000_000, null, List.of(new Share(2_001_000, "u3", null, true))));
    }

    @Test
    void whereTheRootIsTheFirstRowItsFollowersAreTheRoots() throws IOException {
        // Given
        Files.writeString(folder().resolve("second.csv"), """
                cascade,time_s,followers,user
                7,0.0,58,2984
                7,4.0,9,630
                """);

        // When
        List<Cascade> cascades = CascadeFiles.readAll(data);

        // Then
        assertThat(cascades).singleElement().satisfies(cascade -> {
            assertThat(cascade.rootFollowers()).isEqualTo(58);
            assertThat(cascade.start()).isEqualTo(CascadeFiles.UNKNOWN_START);
            assertThat(cascade.shares()).extracting(Share::followers).containsExactly(58L, 9L);
        });
    }

    @Test
    void aTableOfSomethingElseIsTheUsersMistake() throws IOException {
        // Given
        Files.writeString(folder().resolve("other.csv"), "time,price\n1,2\n");

        // When / Then
        assertThatThrownBy(() -> CascadeFiles.readAll(data))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("other.csv");
    }

    private Path folder() throws IOException {
        return Files.createDirectories(data.resolve(CascadeFiles.FOLDER));
    }
}
