package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostModelTest {
    @Test
    void aModelIsReadAsItWasWritten() throws IOException {
        // Given
        PostModel model = TinyModel.of(1);

        // When
        PostModel read = PostModel.read(new ByteArrayInputStream(bytes(model)));

        // Then
        assertThat(read).usingRecursiveComparison().isEqualTo(model);
        assertThat(bytes(read)).isEqualTo(bytes(model)).isNotEqualTo(bytes(TinyModel.of(2)));
    }

    @Test
    void theBundledModelSurvivesACopy() throws IOException {
        // Given
        String text = "Nobody answers, I want my money back";
        byte[] bytes = bytes(PostModel.bundled());

        // When
        PostModel copy = PostModel.read(new ByteArrayInputStream(bytes));

        // Then
        assertThat(new PostReader(copy).read(text)).isEqualTo(new PostReader(PostModel.bundled()).read(text));
        assertThat(bytes).hasSizeLessThan(16 << 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ab", "PK\u0003\u0004 something else", "FLAS", "FLAS\u0000\u0000\u0000\u0009 of tomorrow"})
    void otherFilesAreRefusedWithWhatToDo(String content) {
        // Given
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);

        // When
        Throwable refusal = catchThrowable(() -> PostModel.read(new ByteArrayInputStream(bytes)));

        // Then
        assertThat(refusal).isInstanceOf(IOException.class).hasMessageContaining("flashover train");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 100, 600, 4_000})
    void aModelThatWasCutOffIsRefusedWithWhatToDo(int length) throws IOException {
        // Given
        byte[] cut = Arrays.copyOf(bytes(TinyModel.of(1)), length);

        // When
        Throwable refusal = catchThrowable(() -> PostModel.read(new ByteArrayInputStream(cut)));

        // Then
        assertThat(refusal).isInstanceOf(IOException.class).hasMessageContaining("flashover train");
    }

    private static byte[] bytes(PostModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }
}
