package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flashover.config.UserException;
import dev.flashover.enrich.model.Signal;
import dev.flashover.evaluate.LabelledPosts.Post;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledPostsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void ownPostsAreReadInTheOrderOfTheFile() throws IOException {
        // Given
        Path file = folder.resolve("posts.tsv");
        Files.writeString(file, "en\tcomplaint\tfirst,money\tshop\tcharged twice\npt\tneutral\t-\tnews\tum\tdia\n");

        // When
        List<Post> posts = LabelledPosts.of(file);

        // Then
        assertThat(posts).extracting(Post::isComplaint).containsExactly(true, false);
        assertThat(posts.get(0).shows(Signal.MONEY)).isTrue();
        assertThat(posts.get(1).shows(Signal.MONEY)).isFalse();
        assertThat(posts.get(1).text()).isEqualTo("um\tdia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en\tcomplaint\t-\tshop", "en\tangry\t-\tshop\tcharged twice", "charged twice"})
    void aLineThatIsSomethingElseIsNamed(String line) throws IOException {
        // Given
        Path file = folder.resolve("posts.tsv");
        Files.writeString(file, "en\tpositive\t-\tshop\tlovely\n" + line + "\n");

        // When
        Throwable refusal = catchThrowable(() -> LabelledPosts.of(file));

        // Then
        assertThat(refusal)
                .isInstanceOf(UserException.class)
                .hasMessageContainingAll("Line 2", "posts.tsv", "tab")
                .hasMessageNotContainingAny("charged", "lovely");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        // Given
        Path file = Files.createFile(folder.resolve("posts.tsv"));

        // When
        Throwable refusal = catchThrowable(() -> LabelledPosts.of(file));

        // Then
        assertThat(refusal).isInstanceOf(UserException.class).hasMessageContaining("holds no post");
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        // Given
        Path file = folder.resolve("posts.tsv");
        Files.write(file, "é".getBytes(StandardCharsets.ISO_8859_1));

        // When
        Throwable refusal = catchThrowable(() -> LabelledPosts.of(file));

        // Then
        assertThat(refusal).isInstanceOf(UserException.class).hasMessageContaining("UTF-8");
    }
}
