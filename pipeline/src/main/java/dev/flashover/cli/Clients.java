package dev.flashover.cli;

import dev.flashover.config.UserException;
import dev.flashover.wire.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Makes clients of one cluster.
 *
 * @param servers where to find it
 * @param kafka what the user passes through to every client
 */
record Clients(String servers, Map<String, String> kafka) {
    private static final int REQUEST_TIMEOUT_MS = 20_000;
    private static final int TIMEOUT_MS = 45_000;

    /** What all clients share. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        return properties;
    }

    Admin admin() {
        Map<String, Object> properties = impatient();
        return valid(() -> Admin.create(properties));
    }

    /** Reads committed records as bytes, in no consumer group. */
    Consumer<byte[], byte[]> consumer() {
        Map<String, Object> properties = impatient();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Topics.MAX_DEAD_LETTER_BYTES);
        return valid(() -> new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /** For a person who waits: a cluster that is not there must not take a minute to say so. */
    private Map<String, Object> impatient() {
        Map<String, Object> properties = properties();
        properties.putIfAbsent(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        properties.putIfAbsent(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        return properties;
    }

    /** Waits for the cluster's answer. */
    static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new UserException("The Kafka cluster refused or did not answer ("
                    + (e.getCause() == null ? e : e.getCause()).getMessage() + "): check --bootstrap-servers.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserException("Interrupted.");
        }
    }

    private <T> T valid(java.util.function.Supplier<T> client) {
        try {
            return client.get();
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new UserException("Cannot make a client for " + servers + ": " + cause.getMessage());
        }
    }
}
