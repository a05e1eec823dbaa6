package dev.flashover.cli;

import dev.flashover.broker.EmbeddedBroker;
import dev.flashover.broker.TopicAdmin;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** The Kafka cluster that a process works on, with all topics: the one that the user gave, or a broker in this process. */
final class Cluster implements AutoCloseable {
    private final @Nullable EmbeddedBroker broker;
    private final Clients clients;

    private Cluster(@Nullable EmbeddedBroker broker, Clients clients) {
        this.broker = broker;
        this.clients = clients;
    }

    /**
     * Starts the broker where none is given, and creates the topics that are missing.
     *
     * @param given the user's cluster, empty to start the broker
     * @param dataDirectory where the broker keeps its data
     * @param kafka what the user passes through to every client
     */
    static Cluster open(Optional<String> given, Path dataDirectory, Map<String, String> kafka) {
        if (given.isPresent()) {
            Cluster cluster = new Cluster(null, new Clients(given.get(), kafka));
            cluster.createTopics();
            return cluster;
        }
        EmbeddedBroker broker = EmbeddedBroker.start(dataDirectory);
        try {
            Cluster cluster = new Cluster(broker, new Clients(broker.bootstrapServers(), kafka));
            cluster.createTopics();
            return cluster;
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    Clients clients() {
        return clients;
    }

    /** True if the broker runs in this process. */
    boolean isEmbedded() {
        return broker != null;
    }

    private void createTopics() {
        try (Admin admin = clients.admin()) {
            new TopicAdmin(admin).createMissing();
        }
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.close();
        }
    }
}
