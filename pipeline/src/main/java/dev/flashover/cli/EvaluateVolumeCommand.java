package dev.flashover.cli;

import dev.flashover.evaluate.VolumeEvaluation;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how well waves of mentions are told. */
@Command(
        name = "volume",
        description = "Shows how well waves of mentions of a brand are told from its usual volume.",
        mixinStandardHelpOptions = true)
final class EvaluateVolumeCommand implements Runnable {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with nab/windows.json and the counts that it names.")
    private Path data = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        new VolumeEvaluation().report(data).forEach(terminal::line);
    }
}
