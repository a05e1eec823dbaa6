package dev.flashover.enrich.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flashover.config.UserException;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an installation does that was built without the profile {@code onnx}. */
class OnnxAbsentTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"/com/microsoft/onnxruntime/", "/ai/djl/"})
    void theEngineSaysHowToBuildItIn(String absent) throws IOException, ReflectiveOperationException {
        // Given
        TinyTransformer.STANDARD.writeTo(directory);
        try (URLClassLoader without = without(absent)) {
            Class<?> engine = without.loadClass(OnnxSentimentEngine.class.getName());

            // When
            Throwable thrown =
                    catchThrowable(() -> engine.getMethod("load", Path.class).invoke(null, directory));

            // Then
            assertThat(thrown).isInstanceOf(InvocationTargetException.class);
            Throwable cause = Objects.requireNonNull(thrown.getCause());
            assertThat(cause.getClass().getName()).isEqualTo(UserException.class.getName());
            assertThat(cause)
                    .hasMessageStartingWith("The sentiment engine onnx is not built in (ai/")
                    .hasMessageEndingWith("build Flashover with ./mvnw -Ponnx -DskipTests package.");
        }
    }

    @Test
    void theOtherEnginesDoNotMissIt() throws IOException, ReflectiveOperationException {
        // Given
        try (URLClassLoader without = without("/com/microsoft/onnxruntime/", "/ai/djl/")) {
            Class<?> configuration = without.loadClass("dev.flashover.config.EnrichConfig");
            Object defaults = configuration.getField("DEFAULTS").get(null);

            // When
            Object engine = without.loadClass(SentimentEngine.class.getName())
                    .getMethod("chosenBy", configuration)
                    .invoke(null, defaults);

            // Then
            assertThat(engine.getClass().getClassLoader()).isSameAs(without);
        }
    }

    private static URLClassLoader without(String... absent) {
        URL[] path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Arrays.stream(absent).noneMatch(entry.replace(File.separatorChar, '/')::contains))
                .map(entry -> {
                    try {
                        return Path.of(entry).toUri().toURL();
                    } catch (MalformedURLException e) {
                        throw new IllegalArgumentException(entry, e);
                    }
                })
                .toArray(URL[]::new);
        return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
    }
}
