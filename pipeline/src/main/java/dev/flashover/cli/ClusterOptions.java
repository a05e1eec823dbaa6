package dev.flashover.cli;

import dev.flashover.broker.EmbeddedBroker;
import dev.flashover.config.Settings;
import dev.flashover.config.UserException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the broker is and what is configured: the options that every command has. */
final class ClusterOptions {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where Flashover keeps its data. Default: flashover-data in the current directory.")
    @Nullable
    Path dataDir;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,…",
            description = "A Kafka cluster to use instead of the broker that Flashover brings.")
    @Nullable
    String bootstrapServers;

    @Option(names = "--config", paramLabel = "FILE", description = "Properties file with settings.")
    @Nullable
    Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "One setting, over the file and the environment. Can be given again. See `flashover settings`.")
    Map<String, String> set = new LinkedHashMap<>();

    /** The settings of file, environment and command line. */
    Settings settings() {
        return Settings.load(config, System.getenv(), set);
    }

    Path dataDirectory() {
        return dataDir == null ? Path.of("flashover-data") : dataDir;
    }

    /** The cluster that the user named, if any: by option, or as {@code kafka.bootstrap.servers}. */
    Optional<String> cluster() {
        return Optional.ofNullable(bootstrapServers)
                .or(() -> Optional.ofNullable(settings().kafka().get("bootstrap.servers")));
    }

    /**
     * The cluster, or the broker of a {@code run} at work in the data directory.
     *
     * @throws UserException if there is neither
     */
    Clients clients() {
        String servers = cluster()
                .or(() -> EmbeddedBroker.find(dataDirectory()))
                .orElseThrow(() -> new UserException("No broker found under " + dataDirectory()
                        + ": start `scripts/flashover run` in another terminal, or give --bootstrap-servers."));
        return new Clients(servers, settings().kafka());
    }
}
