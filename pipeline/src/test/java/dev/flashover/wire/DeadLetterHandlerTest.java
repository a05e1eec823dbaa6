package dev.flashover.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Brand;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.DeadLetterReason;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a small topology that passes brands on, and throws at one with the id {@code explosive}. */
class DeadLetterHandlerTest {
    private static final byte[] GARBAGE = "a stranger's words".getBytes(StandardCharsets.UTF_8);

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> input;
    private TestOutputTopic<String, Brand> passed;
    private TestOutputTopic<String, DeadLetter> letters;

    @BeforeEach
    void open() {
        AvroSerde<Brand> brands = new AvroSerde<>(Brand.class);
        Topology topology = new Topology()
                .addSource("read-brands", new StringDeserializer(), brands.deserializer(), "brands-in")
                .addProcessor("pass-brands", Touchy::new, "read-brands")
                .addSink("write-brands", "brands-out", new StringSerializer(), brands.serializer(), "pass-brands");
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "dead-letter-handler-test");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        config.put(DeadLetterHandler.STAGE, "enrich");
        config.put(DeadLetterHandler.METER_REGISTRY, registry);
        driver = new TopologyTestDriver(topology, config);
        input = driver.createInputTopic("brands-in", new StringSerializer(), new ByteArraySerializer());
        passed = driver.createOutputTopic("brands-out", new StringDeserializer(), brands.deserializer());
        letters = driver.createOutputTopic(
                Topics.DEAD_LETTERS.name(),
                new StringDeserializer(),
                Topics.DEAD_LETTERS.valueSerde().deserializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void whatCannotBeDecodedIsKeptWhole() {
        // Given
        input.pipeInput("first", bytes("first"));

        // When
        input.pipeInput("broken", GARBAGE);

        // Then
        DeadLetter letter = letters.readValue();
        assertThat(letter.getReason()).isEqualTo(DeadLetterReason.UNDECODABLE);
        assertThat(letter.getStage()).isEqualTo("enrich");
        assertThat(letter.getSourceTopic()).isEqualTo("brands-in");
        assertThat(letter.getSourcePartition()).isZero();
        assertThat(letter.getSourceOffset()).isEqualTo(1);
        assertThat(letter.getKey()).isEqualTo(ByteBuffer.wrap("broken".getBytes(StandardCharsets.UTF_8)));
        assertThat(letter.getValue()).isEqualTo(ByteBuffer.wrap(GARBAGE));
        assertThat(letter.getLength()).isEqualTo(GARBAGE.length);
        assertThat(letter.getDetail()).doesNotContain("stranger");
    }

    @Test
    void whatMakesAStageThrowIsKeptWholeAndNotQuoted() {
        // When
        input.pipeInput("key", bytes("explosive"));

        // Then
        DeadLetter letter = letters.readValue();
        assertThat(letter.getReason()).isEqualTo(DeadLetterReason.FAILED);
        assertThat(letter.getDetail()).isEqualTo("pass-brands threw IllegalStateException");
        assertThat(letter.getSourceTopic()).isEqualTo("brands-in");
        assertThat(letter.getSourceOffset()).isZero();
        assertThat(letter.getValue()).isEqualTo(ByteBuffer.wrap(bytes("explosive")));
    }

    @Test
    void theStreamGoesOn() {
        // When
        input.pipeInput("broken", GARBAGE);
        input.pipeInput("key", bytes("explosive"));
        input.pipeInput("last", bytes("last"));

        // Then
        assertThat(passed.readValuesToList()).extracting(Brand::getId).containsExactly("last");
    }

    @Test
    void everyLetterIsCountedByStageAndReason() {
        // When
        input.pipeInput("broken", GARBAGE);
        input.pipeInput("broken", GARBAGE);
        input.pipeInput("key", bytes("explosive"));

        // Then
        assertThat(count(DeadLetterReason.UNDECODABLE)).isEqualTo(2);
        assertThat(count(DeadLetterReason.FAILED)).isEqualTo(1);
    }

    @Test
    void lettersAreKeyedByStage() {
        // When
        input.pipeInput("broken", GARBAGE);

        // Then
        assertThat(letters.readKeyValue().key).isEqualTo("enrich");
    }

    private double count(DeadLetterReason reason) {
        return DeadLetterHandler.counter(registry, "enrich", reason).count();
    }

    private static byte[] bytes(String id) {
        Brand brand = new Brand(
                id, "name", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                null, null);
        return new AvroSerde<>(Brand.class).serializer().serialize("brands-in", brand);
    }

    private static final class Touchy extends ContextualProcessor<String, Brand, String, Brand> {
        @Override
        public void process(Record<String, Brand> message) {
            if (message.value().getId().equals("explosive")) {
                throw new IllegalStateException("quotes " + message.value());
            }
            context().forward(message);
        }
    }
}
