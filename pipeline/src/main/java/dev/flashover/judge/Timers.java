package dev.flashover.judge;

import dev.flashover.wire.EventTimeKey;
import dev.flashover.wire.KeyedStore;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** When each story of a task is to be looked at again, in a store. */
final class Timers {
    private static final String PRESENT = "";

    private final KeyValueStore<String, String> store;

    /** No timer is due before: few searches need be made, and none wades through what RocksDB deletes later. */
    private long earliest;

    /**
     * A story is due.
     *
     * @param time in epoch milliseconds
     * @param story its id
     */
    record Due(long time, String story) {}

    Timers(KeyValueStore<String, String> store) {
        this.store = store;
    }

    void set(Due due) {
        store.put(key(due), PRESENT);
        earliest = Math.min(earliest, due.time());
    }

    void cancel(Due due) {
        KeyedStore.remove(store, key(due));
    }

    /** Takes out the first timer that is due by a time in epoch milliseconds; null if none is. */
    @Nullable
    Due poll(long now) {
        if (now < earliest) {
            return null;
        }
        Due first = first();
        earliest = first == null ? Long.MAX_VALUE : first.time();
        if (first == null || first.time() > now) {
            return null;
        }
        cancel(first);
        return first;
    }

    private @Nullable Due first() {
        try (var range = store.range(EventTimeKey.sortable(earliest), EventTimeKey.sortable(Long.MAX_VALUE))) {
            if (!range.hasNext()) {
                return null;
            }
            String key = range.next().key;
            return new Due(EventTimeKey.time(key), EventTimeKey.parts(key).get(0));
        }
    }

    private static String key(Due due) {
        return EventTimeKey.of(due.time(), due.story());
    }
}
