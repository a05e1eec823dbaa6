package dev.flashover.wire;

import dev.flashover.avro.Heartbeat;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The event time up to which a task has seen everything: the least of what the heartbeats of all upstream partitions
 * say (the low watermark of MillWheel, Akidau et al., VLDB 2013). Kept in a store, so it survives a restart.
 */
public final class Watermark {
    private final KeyValueStore<Integer, Long> times;
    private long now = Long.MIN_VALUE;
    private int partitions;

    /** @param times the task's own store: upstream partition to its latest heartbeat, in epoch milliseconds */
    public Watermark(KeyValueStore<Integer, Long> times) {
        this.times = times;
        try (var known = times.all()) {
            known.forEachRemaining(entry -> partitions = Math.max(partitions, entry.key + 1));
        }
        now = least();
    }

    /** Builder of the store that {@link #Watermark} wants. */
    public static StoreBuilder<KeyValueStore<Integer, Long>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.Integer(), Serdes.Long());
    }

    /**
     * Takes a heartbeat in.
     *
     * @return true if the watermark moved forward
     */
    public boolean advance(Heartbeat heartbeat) {
        // Known partitions start "not yet heard" as soon as the first heartbeat says how many there are.
        for (int partition = partitions; partition < heartbeat.getPartitions(); partition++) {
            times.putIfAbsent(partition, Long.MIN_VALUE);
        }
        partitions = Math.max(partitions, heartbeat.getPartitions());
        long heard = heartbeat.getTime().toEpochMilli();
        Long before = times.get(heartbeat.getPartition());
        if (before == null || heard > before) {
            times.put(heartbeat.getPartition(), heard);
        }
        long earlier = now;
        now = least();
        return now > earlier;
    }

    /** The watermark in epoch milliseconds, {@link Long#MIN_VALUE} until every upstream partition was heard. */
    public long now() {
        return now;
    }

    /** True if a record of that time comes too late: the watermark has passed it. */
    public boolean isLate(Instant time) {
        return now != Long.MIN_VALUE && time.toEpochMilli() <= now;
    }

    private long least() {
        long[] heard = new long[partitions];
        Arrays.setAll(heard, partition -> {
            Long time = times.get(partition);
            return time == null ? Long.MIN_VALUE : time;
        });
        return Arrays.stream(heard).min().orElse(Long.MIN_VALUE);
    }
}
