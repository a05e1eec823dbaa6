package dev.flashover.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One record for each brand, in a store. They change with every pulse, and are kilobytes long: writing once per stretch that
 * is played is enough, as long as it is before the input counts as read. Those used last stay at hand, as they were written.
 */
final class BrandRecords<V> {
    private static final int MOST_AT_HAND = 32;

    private final KeyValueStore<String, V> store;
    private final LinkedHashMap<String, V> atHand = new LinkedHashMap<>(MOST_AT_HAND, 0.75f, true);
    private final Set<String> asked = new TreeSet<>();

    BrandRecords(KeyValueStore<String, V> store) {
        this.store = store;
    }

    /** The brand's record, null if there is none. What is changed in it is kept. */
    @Nullable
    V get(String brand) {
        V known = atHand.get(brand);
        V found = known == null ? store.get(brand) : known;
        if (found != null) {
            put(brand, found);
        }
        return found;
    }

    /** Sets the brand's record. What is changed in it later is kept. */
    void put(String brand, V value) {
        atHand.put(brand, value);
        asked.add(brand);
    }

    /** Writes what was asked for since the last call. */
    void flush() {
        asked.forEach(brand -> store.put(brand, Objects.requireNonNull(atHand.get(brand))));
        asked.clear();
        while (atHand.size() > MOST_AT_HAND) {
            Map.Entry<String, V> longestAgo = atHand.entrySet().iterator().next();
            atHand.remove(longestAgo.getKey());
        }
    }
}
