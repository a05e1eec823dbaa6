package dev.flashover.cli;

import dev.flashover.intake.BrandPublisher;
import dev.flashover.intake.BrandsFile;
import dev.flashover.intake.Replay;
import dev.flashover.intake.ReplayListener;
import dev.flashover.intake.ReplayRequest;
import dev.flashover.intake.Speed;
import dev.flashover.topology.Pipeline;
import dev.flashover.topology.Stages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows Flashover at work on the replay that comes with it. */
@Command(
        name = "demo",
        description = "Shows Flashover at work: a broker, all stages and a bundled replay of two reconstructed cases"
                + " among ordinary mentions. Needs nothing else and ends by itself.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    @Mixin
    private final ClusterOptions options = new ClusterOptions();

    @Mixin
    private final CoreNlpOption sentiment = new CoreNlpOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final AtomicBoolean stopped = new AtomicBoolean();

    @Override
    @SuppressWarnings("try") // the hook is there to be there
    public Integer call() throws InterruptedException {
        sentiment.applyTo(options);
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        // Ctrl-C waits for what closes before it, the deletion too.
        try (CtrlC ctrlC = new CtrlC(() -> stopped.set(true));
                Scratch scratch = options.dataDir == null ? Scratch.create() : Scratch.kept(options.dataDir)) {
            LogFile.keepIn(scratch.directory());
            return run(scratch.directory(), terminal);
        }
    }

    private int run(Path directory, Terminal terminal) throws InterruptedException {
        terminal.line(options.cluster()
                .map(servers -> "Using the Kafka cluster at " + SafeText.of(servers) + ", state in " + directory + " …")
                .orElse("Starting a Kafka broker in this process, data in " + directory + " …"));
        try (Installation installation = new Installation(options, directory)) {
            Clients clients = installation.cluster().clients();
            new BrandPublisher(clients.properties()).publishIfEmpty(BrandsFile.bundled());
            terminal.line("Starting the stages " + String.join(", ", Stages.names()) + " …");
            Pipeline pipeline = installation.startStages(Stages.names());
            if (!pipeline.awaitReady(START_TIMEOUT)) {
                throw new IllegalStateException("the stages did not start: " + pipeline.describe());
            }
            Replay replay = new Replay(
                    clients.properties(),
                    installation.settings().intake(),
                    installation.telemetry().registry());
            ReplayRequest request = new ReplayRequest(
                    BundledReplay.unpack(directory.resolve("replay")),
                    null,
                    Speed.MAX,
                    ReplayRequest.DEFAULT_SETTLE,
                    true);
            terminal.line("Replaying " + String.join(", ", BundledReplay.names()) + " …");
            terminal.line("");
            try (DemoScreen screen = new DemoScreen(clients, terminal)) {
                screen.follow(() -> replay.run(request, ReplayListener.NONE), pipeline::live, stopped::get);
                replay.stop();
                screen.summary();
            }
        }
        return stopped.get() ? Flashover.FAILED : 0;
    }

    /** A directory for as long as the demo runs, or the user's own, which is kept. */
    private record Scratch(Path directory, boolean temporary) implements AutoCloseable {
        static Scratch create() {
            try {
                return new Scratch(Files.createTempDirectory("flashover-demo-"), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Scratch kept(Path directory) {
            return new Scratch(directory, false);
        }

        @Override
        public void close() {
            if (temporary) {
                DirectoryTree.delete(directory);
            }
        }
    }
}
