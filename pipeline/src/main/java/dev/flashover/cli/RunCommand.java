package dev.flashover.cli;

import dev.flashover.config.UserException;
import dev.flashover.intake.BrandPublisher;
import dev.flashover.intake.BrandsFile;
import dev.flashover.topology.Pipeline;
import dev.flashover.topology.Stages;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs stages until it is told to stop. */
@Command(
        name = "run",
        description = "Runs the broker (unless --bootstrap-servers names one), the stages and the metrics endpoint,"
                + " until Ctrl-C. What is under the data directory is kept and taken up again.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private final ClusterOptions options = new ClusterOptions();

    @Mixin
    private final CoreNlpOption sentiment = new CoreNlpOption();

    @Option(
            names = "--stages",
            paramLabel = "NAME,…",
            description = "Which stages run in this process. Default: all of them.")
    private @Nullable String stages;

    @Option(
            names = "--brands",
            paramLabel = "FILE",
            description = "YAML list of the brands to watch; changes in it take effect at once."
                    + " Default: the bundled brands, if none are published yet.")
    private @Nullable Path brands;

    @Option(
            names = "--clock",
            description = "Let the clock move event time, for live mentions that come from elsewhere than `ingest`.")
    private boolean clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final CountDownLatch stop = new CountDownLatch(1);

    @Override
    @SuppressWarnings("try") // the hook is there to be there
    public Integer call() throws InterruptedException {
        Path dataDirectory = options.dataDirectory();
        LogFile.keepIn(dataDirectory);
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        List<String> chosen = stages == null ? Stages.names() : Stages.choose(stages);
        sentiment.applyTo(options);
        try (CtrlC ctrlC = new CtrlC(stop::countDown);
                Installation installation = new Installation(options, dataDirectory)) {
            Cluster cluster = installation.cluster();
            terminal.line("Broker   " + cluster.clients().servers()
                    + (cluster.isEmbedded() ? ", data in " + dataDirectory : ""));
            BrandsWatch watch = publishBrands(cluster.clients(), terminal);
            Pipeline pipeline = installation.startStages(chosen);
            if (installation.settings().telemetry().enabled()) {
                terminal.line("Metrics  "
                        + installation.startTelemetryServer(pipeline).url() + "/metrics, /health/live, /health/ready");
            }
            if (clock) {
                installation.startClock();
            }
            terminal.line("Log      " + LogFile.present());
            terminal.line("Stages   " + String.join(", ", chosen) + " are starting …");
            untilStopped(pipeline, watch, terminal);
            terminal.line("Stopping …");
        }
        return 0;
    }

    private @Nullable BrandsWatch publishBrands(Clients clients, Terminal terminal) {
        BrandPublisher publisher = new BrandPublisher(clients.properties());
        Path file = brands;
        if (file == null) {
            terminal.line(BrandsCommand.describe(publisher.publishIfEmpty(BrandsFile.bundled())));
            return null;
        }
        BrandsWatch watch = new BrandsWatch(file, publisher);
        watch.look().map(BrandsCommand::describe).ifPresent(terminal::line);
        return watch;
    }

    private void untilStopped(Pipeline pipeline, @Nullable BrandsWatch watch, Terminal terminal)
            throws InterruptedException {
        boolean announced = false;
        while (!stop.await(1, TimeUnit.SECONDS)) {
            if (!pipeline.live()) {
                throw new IllegalStateException("a stage has failed for good: " + pipeline.describe());
            }
            if (!announced && pipeline.ready()) {
                announced = true;
                terminal.line("Ready. Ctrl-C stops.");
            }
            if (watch != null) {
                look(watch, terminal);
            }
        }
    }

    private static void look(BrandsWatch watch, Terminal terminal) {
        try {
            watch.look().map(BrandsCommand::describe).ifPresent(terminal::line);
        } catch (UserException e) {
            terminal.line("The brands stay as they are: " + SafeText.of(String.valueOf(e.getMessage())));
        }
    }
}
