package dev.flashover.cli;

import dev.flashover.config.DurationFormat;
import dev.flashover.config.UserException;
import dev.flashover.intake.CsvMapping;
import dev.flashover.intake.Replay;
import dev.flashover.intake.ReplayRequest;
import dev.flashover.intake.ReplaySummary;
import dev.flashover.intake.Speed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes files of mentions. */
@Command(
        name = "replay",
        description = "Publishes mentions from NDJSON or CSV files, merged by event time. An interrupted replay goes on"
                + " where it stopped when the same command is given again.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "NDJSON or CSV, packed or not (.gz).")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--mapping",
            paramLabel = "NAME|FILE",
            description = "For CSV: which column is which field. A bundled mapping (airline2015) or a YAML file.")
    private @Nullable String mapping;

    @Option(
            names = "--speed",
            paramLabel = "SPEED",
            defaultValue = "max",
            description = "max, or a multiple of real time like 60x. Default: max.")
    private String speed = "max";

    @Option(
            names = "--settle",
            paramLabel = "TIME",
            defaultValue = "10m",
            description = "How far event time moves beyond the last mention, so that windows close. Default: 10m.")
    private String settle = "10m";

    @Option(names = "--again", description = "Publish files once more that were published completely before.")
    private boolean again;

    @Option(names = "--wait", description = "Wait until the stages have processed everything, then account for it.")
    private boolean wait;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    @SuppressWarnings("try") // the hook is there to be there
    public Integer call() throws InterruptedException {
        LogFile.keepIn(cluster.dataDirectory());
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        ReplayRequest request = new ReplayRequest(
                files, mapping == null ? null : CsvMapping.read(mapping), Speed.parse(speed), settle(), again);
        Clients clients = cluster.clients();
        Replay replay = new Replay(clients.properties(), cluster.settings().intake(), new SimpleMeterRegistry());
        ReplaySummary summary;
        try (CtrlC ctrlC = new CtrlC(replay::stop)) {
            try (ReplayProgress progress = new ReplayProgress(terminal)) {
                summary = replay.run(request, progress);
            }
            // Ctrl-C ends the process once this block is left, and what was done shall be said before.
            ReplayProgress.summary(summary).forEach(terminal::line);
        }
        if (wait && summary.complete()) {
            await(clients, terminal);
        }
        return summary.complete() ? 0 : Flashover.FAILED;
    }

    private Duration settle() {
        try {
            return DurationFormat.parse(settle);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new UserException("--settle must be a duration with its unit, like 10m or 7d.");
        }
    }

    private static void await(Clients clients, Terminal terminal) throws InterruptedException {
        terminal.line("Waiting for the stages …");
        try (Backlog backlog = new Backlog(clients)) {
            while (!backlog.isDone()) {
                Thread.sleep(500);
            }
        }
        AccountTable.lines(Auditor.account(clients)).forEach(terminal::line);
    }
}
