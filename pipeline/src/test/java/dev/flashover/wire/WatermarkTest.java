package dev.flashover.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Heartbeat;
import dev.flashover.fixture.TaskStore;
import java.time.Instant;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatermarkTest {
    private static final Instant NOON = Instant.parse("2015-02-17T12:00:00Z");

    private final TaskStore<Integer, Long> store = new TaskStore<>(Watermark.store("times"));
    private final KeyValueStore<Integer, Long> times = store.store();

    @AfterEach
    void close() {
        store.close();
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
}
