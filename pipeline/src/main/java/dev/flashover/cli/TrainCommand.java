package dev.flashover.cli;

import dev.flashover.enrich.model.PostModel;
import dev.flashover.evaluate.ModelCard;
import dev.flashover.train.ModelTraining;
import dev.flashover.train.OwnCorpus;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds the model that understands posts. */
@Command(
        name = "train",
        description = "Builds the model that understands posts, from a folder of labelled texts and the corpus in this"
                + " repository. The same data give the same bytes. Takes some minutes and 4 GiB of memory.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with " + ModelTraining.TRAINING_FILE + " and " + ModelTraining.TUNING_FILE + ".")
    private Path data = Path.of("");

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "The corpus that we wrote. Default: pipeline/src/main/corpus.")
    private Path corpus = Path.of("pipeline/src/main/corpus");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the model goes. Default: pipeline/src/main/resources/model/posts.model.")
    private Path out = Path.of("pipeline/src/main/resources/model/posts.model");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        PostModel model = new ModelTraining(terminal::line).train(data, new OwnCorpus(corpus));
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
            model.write(file);
        }
        Path card = out.resolveSibling("MODEL-CARD.md");
        terminal.line("measuring, for " + card);
        Files.writeString(card, ModelCard.of(model, data));
        terminal.line("wrote " + out + ", " + AccountTable.number(Files.size(out)) + " bytes");
        return 0;
    }
}
