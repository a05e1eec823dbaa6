package dev.flashover.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Brand;
import dev.flashover.avro.Heartbeat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
    private static final SpecificRecord BRAND = new Brand(
            "delta", "Delta", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            null, null);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aKeyGoesWhereKafkasOwnProducerSendsIt(long seed) {
        // Given
        Random random = new Random(seed);

        for (int i = 0; i < 1_000; i++) {
            String key = random.ints(random.nextInt(1, 40), ' ', 0x2FFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            int partitions = random.nextInt(1, 64);

            // When
            int partition = Routing.partition(key, partitions);

            // Then
            assertThat(partition)
                    .as("key %s, %d partitions, seed %d", key, partitions, seed)
                    .isEqualTo(BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions));
        }
    }

    @Test
    void aHeartbeatGoesToEveryPartition() {
        // Given
        StreamPartitioner<String, SpecificRecord> routing = Routing.byKey();

        // When
        Optional<Set<Integer>> partitions =
                routing.partitions("mentions.enriched", "", new Heartbeat(Instant.EPOCH, 2, 4), 4);

        // Then
        assertThat(partitions).contains(Set.of(0, 1, 2, 3));
    }

    @Test
    void anyOtherRecordGoesToItsKeysPartition() {
        // Given
        StreamPartitioner<String, SpecificRecord> routing = Routing.byKey();

        // When
        Optional<Set<Integer>> partitions = routing.partitions("pulses", "delta", BRAND, 4);

        // Then
        assertThat(partitions).contains(Set.of(Routing.partition("delta", 4)));
    }

    @Test
    void keysWithTheSamePartShareAPartition() {
        // Given
        Function<String, String> brand = key -> key.substring(0, key.indexOf(':'));
        StreamPartitioner<String, SpecificRecord> routing = Routing.by(brand);

        // When
        Optional<Set<Integer>> partitions = routing.partitions("stories", "delta:3f2a", BRAND, 4);

        // Then
        assertThat(partitions).isEqualTo(routing.partitions("stories", "delta:9c01", BRAND, 4));
        assertThat(partitions).isEqualTo(Routing.byKey().partitions("pulses", "delta", BRAND, 4));
    }

    @Test
    void inPlaceAHeartbeatGoesToThePartitionThatItsKeyNamesAndARecordWhereItsInputWas() {
        // Given
        StreamPartitioner<String, SpecificRecord> routing = Routing.inPlace();

        // When
        Optional<Set<Integer>> heartbeat =
                routing.partitions("annotations", Routing.inPlace(3), new Heartbeat(Instant.EPOCH, 1, 4), 4);

        // Then
        assertThat(heartbeat).contains(Set.of(3));
        assertThat(routing.partitions("annotations", "delta", BRAND, 4))
                .isEqualTo(Routing.byKey().partitions("pulses", "delta", BRAND, 4));
    }
}
