package dev.flashover.playback;

import dev.flashover.topology.BoundedRocksDb;
import dev.flashover.wire.DeadLetterHandler;
import dev.flashover.wire.Stage;
import dev.flashover.wire.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** Runs one stage as a single task, with the configuration that decides what happens to bad input. Not thread-safe. */
public final class StageDriver implements AutoCloseable {
    private final TopologyTestDriver driver;
    private final Path stateDirectory;
    private final Map<String, TestInputTopic<String, byte[]>> inputs = new HashMap<>();
    private final Map<String, TestOutputTopic<byte[], byte[]>> outputs = new HashMap<>();

    /** @param registry counts the dead letters that the stage does not count itself */
    public StageDriver(Stage stage, MeterRegistry registry) {
        try {
            stateDirectory = Files.createTempDirectory("flashover-" + stage.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "flashover-" + stage.name());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        properties.put(DeadLetterHandler.STAGE, stage.name());
        properties.put(DeadLetterHandler.METER_REGISTRY, registry);
        StreamsBuilder builder = new EphemeralStores(new TopologyConfig(new StreamsConfig(properties)));
        stage.build(builder);
        driver = new TopologyTestDriver(builder.build(), properties);
    }

    /** Sends a record to the stage. */
    public void send(Topic<?> topic, String key, @Nullable SpecificRecord value) {
        sendBytes(topic, key, value == null ? null : serialize(topic, value));
    }

    /** Sends raw bytes to the stage. */
    @SuppressWarnings("NullAway") // a null value is a tombstone
    public void sendBytes(Topic<?> topic, String key, byte @Nullable [] value) {
        inputs.computeIfAbsent(
                        topic.name(),
                        name -> driver.createInputTopic(name, new StringSerializer(), new ByteArraySerializer()))
                .pipeInput(new TestRecord<>(key, value));
    }

    /** Everything that the stage wrote to a topic since the last call. */
    public <V extends SpecificRecord> List<TestRecord<String, V>> read(Topic<V> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        topic.keySerde().deserializer(),
                        topic.valueSerde().deserializer())
                .readRecordsToList();
    }

    /** The same as the bytes that were written. */
    public List<TestRecord<byte[], byte[]>> readBytes(Topic<?> topic) {
        return outputs.computeIfAbsent(
                        topic.name(),
                        name -> driver.createOutputTopic(
                                name, new ByteArrayDeserializer(), new ByteArrayDeserializer()))
                .readRecordsToList();
    }

    private static <V extends SpecificRecord> byte[] serialize(Topic<V> topic, SpecificRecord value) {
        return topic.valueSerde()
                .serializer()
                .serialize(topic.name(), topic.type().cast(value));
    }

    @Override
    public void close() {
        driver.close();
        try (var files = Files.walk(stateDirectory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
