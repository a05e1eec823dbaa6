package dev.flashover.wire;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Stores of a task with texts for keys. */
public final class KeyedStore {
    private KeyedStore() {}

    /** Adds a store to a stage. */
    public static <V> void add(StreamsBuilder builder, String name, Serde<V> values) {
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values));
    }

    /** Removes a key. {@link KeyValueStore#delete} would first read and decode the value that it returns. */
    @SuppressWarnings("NullAway") // a null value is a tombstone
    public static <V> void remove(KeyValueStore<String, V> store, String key) {
        store.put(key, null);
    }
}
