package dev.flashover.cli;

import dev.flashover.enrich.model.PostReader;
import dev.flashover.train.ModelTraining;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is evaluated, and on what. */
final class EvaluationOptions {
    @Mixin
    private final ModelOption model = new ModelOption();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with " + ModelTraining.TUNING_FILE + ".")
    private Path data = Path.of("");

    PostReader reader() {
        return model.reader();
    }

    Path data() {
        return data;
    }
}
