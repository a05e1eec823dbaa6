package dev.flashover.intake;

import dev.flashover.config.UserException;
import dev.flashover.wire.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes transactional producers whose records may be as large as the largest dead letter. */
final class IntakeProducer {
    private static final int REQUEST_OVERHEAD_BYTES = 64 << 10;
    private static final int BUFFER_BYTES = 64 << 20;
    private static final int BATCH_BYTES = 128 << 10;

    private IntakeProducer() {}

    /**
     * A producer that is ready for its first transaction. It has fenced off an earlier one with the same id, whose open
     * transaction, if there was one, is aborted.
     *
     * @throws UserException if the cluster does not answer
     */
    static Producer<byte[], byte[]> open(Map<String, Object> clientProperties, String transactionalId) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        properties.putAll(clientProperties);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_DEAD_LETTER_BYTES + REQUEST_OVERHEAD_BYTES);
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return producer;
        } catch (KafkaException e) {
            producer.close(java.time.Duration.ZERO);
            throw explain(e);
        }
    }

    /** A user's mistake where it is one, else the exception itself. */
    static RuntimeException explain(KafkaException e) {
        if (e instanceof InterruptException) {
            return e;
        }
        if (e instanceof ProducerFencedException || e instanceof InvalidProducerEpochException) {
            return new UserException(
                    "another process publishes the same source and has taken over: let one of them run");
        }
        if (e instanceof TimeoutException) {
            return new UserException("the Kafka cluster does not answer, or its topics are missing: check"
                    + " --bootstrap-servers, and create the topics with `flashover topics create`");
        }
        return e;
    }
}
