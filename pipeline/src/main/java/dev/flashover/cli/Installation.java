package dev.flashover.cli;

import dev.flashover.config.Settings;
import dev.flashover.telemetry.Telemetry;
import dev.flashover.telemetry.TelemetryServer;
import dev.flashover.topology.Pipeline;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A cluster, stages and telemetry, started one after the other, stopped the other way round whatever happened. */
final class Installation implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Settings settings;
    private final Path dataDirectory;
    private final Telemetry telemetry;
    private final Cluster cluster;

    /** Starts the broker, if none is given. */
    Installation(ClusterOptions options, Path dataDirectory) {
        settings = options.settings();
        this.dataDirectory = dataDirectory;
        telemetry = keep(new Telemetry());
        cluster = keep(Cluster.open(options.cluster(), dataDirectory, settings.kafka()));
    }

    /** Starts stages; they are at work a little later. */
    Pipeline startStages(List<String> names) {
        return keep(Pipeline.start(names, settings, cluster.clients().servers(), dataDirectory, telemetry.registry()));
    }

    TelemetryServer startTelemetryServer(Pipeline pipeline) {
        return keep(TelemetryServer.start(settings.telemetry(), telemetry, pipeline));
    }

    void startClock() {
        keep(ClockHeartbeats.start(cluster.clients(), settings.intake(), telemetry.registry()));
    }

    Settings settings() {
        return settings;
    }

    Cluster cluster() {
        return cluster;
    }

    Telemetry telemetry() {
        return telemetry;
    }

    private <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
