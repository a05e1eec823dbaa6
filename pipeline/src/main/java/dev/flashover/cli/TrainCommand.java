package dev.flashover.cli;

import dev.flashover.config.UserException;
import dev.flashover.enrich.model.PostModel;
import dev.flashover.enrich.model.ToneModel;
import dev.flashover.evaluate.ModelCard;
import dev.flashover.evaluate.ToneCard;
import dev.flashover.judge.growth.GrowthModel;
import dev.flashover.judge.growth.GrowthModelText;
import dev.flashover.train.CascadeFiles;
import dev.flashover.train.GrowthTraining;
import dev.flashover.train.ModelTraining;
import dev.flashover.train.OwnCorpus;
import dev.flashover.train.ToneTraining;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds the models. */
@Command(
        name = "train",
        description = "Builds the models: of what posts mean, from a folder of labelled texts and the corpus in this"
                + " repository; of the tone of a brand's answers, from the corpus alone; of growth, from a folder of"
                + " cascades. The same data give the same bytes. Takes some minutes and 4 GiB of memory.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    /** The models that there are. */
    enum Kind {
        posts,
        tone,
        growth
    }

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with " + ModelTraining.TRAINING_FILE + ", " + ModelTraining.TUNING_FILE + " and "
                    + CascadeFiles.FOLDER + "/. Only tone is trained without.")
    private @Nullable Path data;

    @Option(
            names = "--only",
            paramLabel = "MODEL",
            description = "Build only this model: ${COMPLETION-CANDIDATES}. Default: all.")
    private @Nullable Kind only;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "The corpus that we wrote. Default: pipeline/src/main/corpus.")
    private Path corpus = Path.of("pipeline/src/main/corpus");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the model of posts goes; the others go beside it. Default:"
                    + " pipeline/src/main/resources/model/posts.model.")
    private Path out = Path.of("pipeline/src/main/resources/model/posts.model");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path labelled = data;
        if (labelled == null && only != Kind.tone) {
            throw new UserException("Missing required option: '--data=DIR'. See: flashover train --help");
        }
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        OwnCorpus own = new OwnCorpus(corpus);
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        PostModel posts =
                labelled != null && wants(Kind.posts) ? trainPosts(labelled, own, terminal) : PostModel.bundled();
        if (wants(Kind.tone)) {
            trainTone(own, posts, terminal);
        }
        if (labelled != null && wants(Kind.growth)) {
            trainGrowth(labelled, terminal);
        }
        return 0;
    }

    private boolean wants(Kind kind) {
        return only == null || only == kind;
    }

    private void trainGrowth(Path labelled, Terminal terminal) throws IOException {
        GrowthModel model = new GrowthTraining(terminal::line).train(labelled);
        Path file = out.resolveSibling("growth.model");
        Files.writeString(file, GrowthModelText.write(model, GrowthTraining.CARD));
        terminal.line("wrote " + file + ", " + AccountTable.number(Files.size(file)) + " bytes");
    }

    private PostModel trainPosts(Path labelled, OwnCorpus own, Terminal terminal) throws IOException {
        PostModel model = new ModelTraining(terminal::line).train(labelled, own);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
            model.write(file);
        }
        Path card = out.resolveSibling("MODEL-CARD.md");
        terminal.line("measuring, for " + card);
        Files.writeString(card, ModelCard.of(model, labelled));
        terminal.line("wrote " + out + ", " + AccountTable.number(Files.size(out)) + " bytes");
        return model;
    }

    /** @param posts tells the language of the replies that it is measured by */
    private void trainTone(OwnCorpus own, PostModel posts, Terminal terminal) throws IOException {
        terminal.line("training tone");
        ToneModel model = ToneTraining.train(own);
        Path file = out.resolveSibling("tone.model");
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
            model.write(bytes);
        }
        Files.writeString(out.resolveSibling("TONE-CARD.md"), ToneCard.of(model, posts));
        terminal.line("wrote " + file + ", " + AccountTable.number(Files.size(file)) + " bytes");
    }
}
