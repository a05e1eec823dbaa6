package dev.flashover.cli;

import dev.flashover.evaluate.AirlineEvaluation;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how often a crisis team would be called in a real week. */
@Command(
        name = "airline",
        description = "Replays eight days of real tweets to airlines, and shows how often a crisis team would have been"
                + " called. Takes minutes.",
        mixinStandardHelpOptions = true)
final class EvaluateAirlineCommand implements Runnable {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with airline2015/tweets.csv.gz.")
    private Path data = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        new AirlineEvaluation(Clock.systemUTC())
                .report(data, Terminal.of(spec.commandLine().getOut())::line);
    }
}
