package dev.flashover.broker;

import dev.flashover.config.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker (KRaft, one node) in this JVM. Its data stays under the data directory and survives a restart and
 * a kill. It listens on the loopback interface only.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final DataDirectoryLock lock;
    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private boolean closed;

    private EmbeddedBroker(DataDirectoryLock lock, KafkaRaftServer server, String bootstrapServers) {
        this.lock = lock;
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the broker and waits until it serves.
     *
     * @param dataDir is created if it is missing
     * @throws UserException if another process runs a broker there, or the directory cannot be used
     */
    public static EmbeddedBroker start(Path dataDir) {
        Path directory = dataDir.toAbsolutePath().normalize();
        DataDirectoryLock lock = DataDirectoryLock.take(directory);
        try {
            return start(directory, lock);
        } catch (IOException | RuntimeException e) {
            release(lock);
            if (e instanceof UserException mistake) {
                throw mistake;
            }
            LOG.atError().addKeyValue("dataDir", directory).setCause(e).log("broker did not start");
            throw new UserException("the broker in " + directory + " did not start (" + e.getMessage()
                    + "): free disk space or ports, or choose another --data-dir");
        }
    }

    /** The address of the broker that some process runs in this data directory now, if one does. */
    public static Optional<String> find(Path dataDir) {
        try {
            return DataDirectoryLock.isHeld(dataDir)
                    ? BrokerAddress.remembered(dataDir).map(BrokerAddress::of)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static EmbeddedBroker start(Path dataDir, DataDirectoryLock lock) throws IOException {
        Path logDir = dataDir.resolve("broker");
        boolean unclean = UncleanRestart.isNeeded(logDir);
        format(logDir);
        int port = BrokerAddress.claim(dataDir);
        explainHalt(dataDir);
        if (unclean) {
            UncleanRestart.fenceKilledBroker(logDir);
        }
        KafkaConfig config = KafkaConfig.fromProps(BrokerProperties.of(logDir, port, BrokerAddress.freePort()), false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        return new EmbeddedBroker(lock, server, BrokerAddress.of(port));
    }

    private static void format(Path logDir) throws IOException {
        if (Files.exists(logDir.resolve("meta.properties"))) {
            return;
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(out)
                    .setNodeId(BrokerProperties.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(logDir.toString()))
                    .setMetadataLogDirectory(logDir.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("cannot format " + logDir, e);
        }
    }

    private static void explainHalt(Path dataDir) {
        // Without this a broker that cannot go on, with a full disk say, ends the process without a word.
        Exit.setHaltProcedure((status, message) -> {
            LOG.atError()
                    .addKeyValue("dataDir", dataDir)
                    .addKeyValue("status", status)
                    .addKeyValue("message", message)
                    .log("the embedded broker cannot go on and ends the process; is the disk full?");
            Runtime.getRuntime().halt(status);
        });
    }

    /** {@code host:port} for clients. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the broker within seconds and frees the data directory. Closing it again does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            release(lock);
        }
    }

    private static void release(DataDirectoryLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
