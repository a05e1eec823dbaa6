package dev.flashover.wire;

import dev.flashover.avro.Heartbeat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** To which partitions a record goes. */
public final class Routing {
    private Routing() {}

    /** Heartbeats to every partition; any other record to the one that Kafka's default partitioner gives its key. */
    public static StreamPartitioner<String, SpecificRecord> byKey() {
        return by(key -> key);
    }

    /**
     * As {@link #byKey()}, but by a part of the key: two keys with the same part share a partition.
     *
     * @param part takes the part out of the key
     */
    public static <V extends SpecificRecord> StreamPartitioner<String, V> by(Function<String, String> part) {
        return new StreamPartitioner<>() {
            @Override
            public Optional<Set<Integer>> partitions(String topic, String key, V value, int partitions) {
                return Optional.of(
                        value instanceof Heartbeat
                                ? IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet())
                                : Set.of(partition(part.apply(key), partitions)));
            }
        };
    }

    /**
     * Where input and output have the same partitions by the same key: a record stays in its partition by its key, and a
     * heartbeat by {@link #inPlace(int)}, so that nobody waits for a partition whose records cannot concern them.
     */
    public static StreamPartitioner<String, SpecificRecord> inPlace() {
        return (topic, key, value, partitions) ->
                Optional.of(Set.of(value instanceof Heartbeat ? Integer.parseInt(key) : partition(key, partitions)));
    }

    /** The key of a heartbeat that has to go to one partition only. */
    public static String inPlace(int partition) {
        return Integer.toString(partition);
    }

    /** The partition that Kafka's default partitioner gives a string key. */
    public static int partition(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
