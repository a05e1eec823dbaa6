package dev.flashover.topology;

import dev.flashover.config.Settings;
import dev.flashover.config.UserException;
import dev.flashover.wire.DeadLetterHandler;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The Kafka Streams configuration of a stage. What the user gives as {@code kafka.*} wins, but for what results hang on. */
final class StreamsProperties {
    /** Changing one of these would break exactly-once processing, or make two stages one consumer group. */
    private static final Set<String> FIXED = Set.of(
            StreamsConfig.APPLICATION_ID_CONFIG,
            StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
            StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
            StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
            StreamsConfig.STATE_DIR_CONFIG);

    @SuppressWarnings("deprecation") // goes in 5.0, where what it asks for is always so
    private static final String GLOBAL_FAULTS = StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG;

    private StreamsProperties() {}

    /**
     * The configuration of one stage in one process.
     *
     * @param instance what tells this process apart from others that run the same stage, the same after a restart
     * @throws UserException if the user gave a key that cannot be changed
     */
    static Properties of(
            Stages.Part part,
            Settings settings,
            String bootstrapServers,
            Path stateDirectory,
            String instance,
            MeterRegistry registry) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, Stages.applicationId(part.name()));
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, part.threads().applyAsInt(settings));
        properties.putAll(processing());
        properties.putAll(faults(part.name(), registry));
        properties.putAll(clients(instance));
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                Math.toIntExact(part.longestStep().toMillis()));
        // The consumer's assignor checks a configuration of its own, and would warn of what it does not find there.
        properties.put(StreamsConfig.mainConsumerPrefix(GLOBAL_FAULTS), properties.get(GLOBAL_FAULTS));
        settings.kafka().forEach((key, value) -> {
            if (FIXED.contains(key)) {
                throw new UserException("kafka." + key + " cannot be changed: the stages depend on it. Remove it.");
            }
            properties.put(key, value);
        });
        return properties;
    }

    private static Map<String, Object> processing() {
        return Map.of(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                100,
                // A cache would forward only the latest of several updates: which, depends on when it is flushed.
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
                0,
                // 0 waits for data that the broker has, but not for data that may never come.
                StreamsConfig.MAX_TASK_IDLE_MS_CONFIG,
                0,
                StreamsConfig.GROUP_PROTOCOL_CONFIG,
                "classic",
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true,
                // By event time, every commit of a replay would begin a segment of each changelog.
                StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG),
                "LogAppendTime",
                StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG,
                BoundedRocksDb.class);
    }

    private static Map<String, Object> faults(String stage, MeterRegistry registry) {
        return Map.of(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                DeadLetterHandler.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                DeadLetterHandler.class,
                GLOBAL_FAULTS,
                true,
                DeadLetterHandler.STAGE,
                stage,
                DeadLetterHandler.METER_REGISTRY,
                registry);
    }

    private static Map<String, Object> clients(String instance) {
        return Map.of(
                // A static member that comes back within the session gets its tasks without a rebalance.
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                instance,
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                10_000,
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                3_000,
                StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                Topics.MAX_MENTION_BYTES,
                StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG),
                Topics.MAX_DEAD_LETTER_BYTES,
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                Topics.MAX_DEAD_LETTER_BYTES);
    }
}
