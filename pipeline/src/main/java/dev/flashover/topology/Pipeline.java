package dev.flashover.topology;

import dev.flashover.config.Settings;
import dev.flashover.config.UserException;
import dev.flashover.telemetry.Health;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;

/** The stages that this process runs, each an application of its own, so that each can also run elsewhere. */
public final class Pipeline implements Health, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final List<StageRunner> runners;

    private Pipeline(List<StageRunner> runners) {
        this.runners = List.copyOf(runners);
    }

    /**
     * Starts stages. They are at work a little later: {@link #ready()}.
     *
     * @param names which, see {@link Stages#choose}
     * @param bootstrapServers the Kafka cluster; its topics exist
     * @param dataDirectory where the stages keep their local state, under {@code state}
     * @throws UserException if the data directory cannot be used, or a {@code kafka.*} key cannot be changed
     */
    public static Pipeline start(
            List<String> names,
            Settings settings,
            String bootstrapServers,
            Path dataDirectory,
            MeterRegistry registry) {
        Path stateDirectory = dataDirectory.resolve("state");
        String instance = instance(stateDirectory);
        List<StageRunner> runners = new ArrayList<>();
        try {
            for (Stages.Part part : Stages.parts(names)) {
                var properties =
                        StreamsProperties.of(part, settings, bootstrapServers, stateDirectory, instance, registry);
                runners.add(new StageRunner(part.stage().apply(settings, registry), properties, registry));
            }
        } catch (RuntimeException e) {
            runners.forEach(StageRunner::close);
            throw e;
        }
        runners.forEach(StageRunner::start);
        return new Pipeline(runners);
    }

    /**
     * Waits until all stages are at work.
     *
     * @return false if one has failed, or not all are at work in time
     */
    public boolean awaitReady(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!ready() && live() && System.nanoTime() < deadline) {
            Thread.sleep(POLL.toMillis());
        }
        return ready();
    }

    @Override
    public boolean live() {
        return runners.stream()
                .map(StageRunner::state)
                .noneMatch(state -> state == KafkaStreams.State.ERROR || state == KafkaStreams.State.PENDING_ERROR);
    }

    @Override
    public boolean ready() {
        return runners.stream().allMatch(runner -> runner.state() == KafkaStreams.State.RUNNING);
    }

    @Override
    public String describe() {
        return runners.stream()
                .map(runner -> runner.name() + " " + runner.state() + "\n")
                .collect(Collectors.joining());
    }

    /** Stops all stages at once, within seconds. */
    @Override
    public void close() {
        CompletableFuture.allOf(runners.stream()
                        .map(runner -> CompletableFuture.runAsync(runner::close))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** This process's name in the consumer groups: kept beside the state, which belongs to it. */
    private static String instance(Path stateDirectory) {
        Path file = stateDirectory.resolve("instance");
        try {
            Files.createDirectories(stateDirectory);
            if (!Files.exists(file)) {
                Files.writeString(file, "flashover-" + UUID.randomUUID());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UserException("Cannot write under " + stateDirectory + ": choose another --data-dir.");
        }
    }
}
