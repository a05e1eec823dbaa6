package dev.flashover.cli;

import dev.flashover.intake.CsvMapping;
import dev.flashover.intake.Ingest;
import dev.flashover.intake.IngestRequest;
import dev.flashover.intake.IngestRequest.Heartbeats;
import dev.flashover.intake.IngestSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes mentions from standard input. */
@Command(
        name = "ingest",
        description = "Publishes mentions from standard input, as they come, until it ends: NDJSON, or CSV with a"
                + " mapping. Live mentions move event time by the clock; old ones want --event-time.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Runnable {
    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--mapping",
            paramLabel = "NAME|FILE",
            description = "For CSV: which column is which field. A bundled mapping (airline2015) or a YAML file.")
    private @Nullable String mapping;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the source: two that run at the same time want two names. Default: -.")
    private String name = IngestRequest.STANDARD_INPUT;

    @Option(names = "--event-time", description = "Event time follows the mentions' own times instead of the clock.")
    private boolean eventTime;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    @SuppressWarnings("try") // the hook is there to be there
    public void run() {
        LogFile.keepIn(cluster.dataDirectory());
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        IngestRequest request = new IngestRequest(
                System.in,
                name,
                mapping == null ? null : CsvMapping.read(mapping),
                eventTime ? Heartbeats.EVENT_TIME : Heartbeats.CLOCK);
        Ingest ingest =
                new Ingest(cluster.clients().properties(), cluster.settings().intake(), new SimpleMeterRegistry());
        IngestSummary summary;
        try (CtrlC ctrlC = new CtrlC(ingest::stop)) {
            summary = ingest.run(request);
            terminal.line("Published " + AccountTable.number(summary.published()) + " mentions and "
                    + AccountTable.number(summary.deadLetters()) + " dead letters.");
        }
    }
}
