package dev.flashover.cli;

import dev.flashover.evaluate.StoryEvaluation;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how well it is told which stories will spread. */
@Command(
        name = "stories",
        description =
                "Plays real cascades through the stages, and shows how early and how well the judge tells which of"
                        + " them become large. Takes minutes.",
        mixinStandardHelpOptions = true)
final class EvaluateStoriesCommand implements Runnable {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with cascades/*.csv or *.csv.gz.")
    private Path data = Path.of("");

    @Option(
            names = "--seed",
            defaultValue = "1",
            description =
                    "Seed of the split by cascade. With another than ${DEFAULT-VALUE}, the test part holds cascades"
                            + " that the model was trained on.")
    private long seed;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        new StoryEvaluation(seed).report(data, Terminal.of(spec.commandLine().getOut())::line);
    }
}
