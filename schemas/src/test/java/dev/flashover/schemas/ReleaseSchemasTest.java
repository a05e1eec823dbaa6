package dev.flashover.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseSchemasTest {
    @TempDir
    Path released;

    @BeforeEach
    void oneVersionIsReleased() throws IOException {
        Files.writeString(released.resolve("versions"), "0.1.0\n");
    }

    @Test
    void everySchemaStandsOnItsOwn() throws IOException {
        // When
        ReleaseSchemas.release("0.2.0", released);

        // Then
        for (RecordType type : RecordType.values()) {
            Path file = released.resolve("0.2.0").resolve(type.schema().getName() + ".avsc");
            assertThat(new Schema.Parser().parse(file.toFile())).isEqualTo(type.schema());
        }
        assertThat(released.resolve("versions")).hasContent("0.1.0\n0.2.0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1.0", "next", "../0.2.0"})
    void refusesAVersionThatExistsOrIsNone(String version) {
        // When
        Throwable thrown = catchThrowable(() -> ReleaseSchemas.release(version, released));

        // Then
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        assertThat(released.resolve("versions")).hasContent("0.1.0\n");
    }
}
