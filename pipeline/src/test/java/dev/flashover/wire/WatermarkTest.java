package dev.flashover.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Heartbeat;
import java.time.Instant;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatermarkTest {
    private static final Instant NOON = Instant.parse("2015-02-17T12:00:00Z");

    private TopologyTestDriver driver;
    private KeyValueStore<Integer, Long> times;

    @BeforeEach
    void openAStore() {
        Topology topology = new Topology()
                .addSource(
                        "read-nothing",
                        Serdes.String().deserializer(),
                        Serdes.String().deserializer(),
                        "nothing")
                .addProcessor("keep-times", Ignoring::new, "read-nothing")
                .addStateStore(Watermark.store("times"), "keep-times");
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "watermark-test");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        driver = new TopologyTestDriver(topology, config);
        times = driver.getKeyValueStore("times");
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void isUnknownUntilEveryPartitionWasHeard() {
        // Given
        Watermark watermark = new Watermark(times);

        // When
        boolean moved = watermark.advance(heartbeat(NOON, 0, 2));

        // Then
        assertThat(moved).isFalse();
        assertThat(watermark.now()).isEqualTo(Long.MIN_VALUE);
        assertThat(watermark.isLate(NOON.minusSeconds(3600))).isFalse();
    }

    @Test
    void isTheLeastOfAllPartitions() {
        // Given
        Watermark watermark = new Watermark(times);
        watermark.advance(heartbeat(NOON.plusSeconds(60), 0, 2));

        // When
        boolean moved = watermark.advance(heartbeat(NOON, 1, 2));

        // Then
        assertThat(moved).isTrue();
        assertThat(watermark.now()).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void standsStillWhileTheSlowestPartitionDoes() {
        // Given
        Watermark watermark = new Watermark(times);
        watermark.advance(heartbeat(NOON, 0, 2));
        watermark.advance(heartbeat(NOON, 1, 2));

        // When
        boolean moved = watermark.advance(heartbeat(NOON.plusSeconds(60), 0, 2));

        // Then
        assertThat(moved).isFalse();
        assertThat(watermark.now()).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void neverGoesBack() {
        // Given
        Watermark watermark = new Watermark(times);
        watermark.advance(heartbeat(NOON, 0, 1));

        // When
        boolean moved = watermark.advance(heartbeat(NOON.minusSeconds(60), 0, 1));

        // Then
        assertThat(moved).isFalse();
        assertThat(watermark.now()).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void aRecordAtTheWatermarkIsLateAndTheNextMillisecondIsNot() {
        // Given
        Watermark watermark = new Watermark(times);

        // When
        watermark.advance(heartbeat(NOON, 0, 1));

        // Then
        assertThat(watermark.isLate(NOON)).isTrue();
        assertThat(watermark.isLate(NOON.plusMillis(1))).isFalse();
    }

    @Test
    void isTheSameAfterARestart() {
        // Given
        Watermark before = new Watermark(times);
        before.advance(heartbeat(NOON, 0, 2));
        before.advance(heartbeat(NOON.plusSeconds(60), 1, 2));

        // When
        Watermark after = new Watermark(times);

        // Then
        assertThat(after.now()).isEqualTo(before.now());
    }

    @Test
    void aRestartDoesNotForgetPartitionsThatWereNotHeardYet() {
        // Given
        new Watermark(times).advance(heartbeat(NOON, 0, 3));

        // When
        Watermark after = new Watermark(times);

        // Then
        assertThat(after.now()).isEqualTo(Long.MIN_VALUE);
        assertThat(after.advance(heartbeat(NOON, 1, 3))).isFalse();
        assertThat(after.advance(heartbeat(NOON, 2, 3))).isTrue();
    }

    private static Heartbeat heartbeat(Instant time, int partition, int partitions) {
        return new Heartbeat(time, partition, partitions);
    }

    private static final class Ignoring implements Processor<String, String, Void, Void> {
        @Override
        public void process(Record<String, String> message) {}
    }
}
