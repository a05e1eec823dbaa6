package dev.flashover.cli;

import dev.flashover.config.UserException;
import dev.flashover.enrich.model.PostModel;
import dev.flashover.enrich.model.PostReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model reads the posts. */
final class ModelOption {
    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model made by train. Default: the one in this build.")
    private @Nullable Path file;

    PostReader reader() {
        return new PostReader(model());
    }

    PostModel model() {
        return file == null ? PostModel.bundled() : read(file);
    }

    private static PostModel read(Path file) {
        try (InputStream source = Files.newInputStream(file)) {
            return PostModel.read(source);
        } catch (IOException e) {
            throw new UserException("Cannot read the model " + file + ": " + e.getMessage() + ".");
        }
    }
}
