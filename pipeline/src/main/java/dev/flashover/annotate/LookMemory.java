package dev.flashover.annotate;

import dev.flashover.avro.Evidence;
import dev.flashover.wire.EventTimeKey;
import java.time.Duration;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which texts were looked at, and how many in an hour. Both in buckets of event time, so that forgetting is the deletion
 * of a range of keys; the budget bounds what is kept.
 */
final class LookMemory {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** As long as the stage pulse remembers an id by default: until then it does not bring a text again. */
    private static final long DAYS = 7;

    private static final String SEPARATOR = String.valueOf(EventTimeKey.SEPARATOR);

    private final KeyValueStore<String, Integer> looked;
    private final KeyValueStore<String, Integer> counts;
    private long oldestDay;
    private long oldestHour;

    /**
     * @param looked day, brand and mention
     * @param counts hour and brand, hour, brand and root: how many looks
     */
    LookMemory(KeyValueStore<String, Integer> looked, KeyValueStore<String, Integer> counts) {
        this.looked = looked;
        this.counts = counts;
    }

    /** @param now event time in epoch milliseconds */
    boolean hasSeen(String brand, Evidence text, long now) {
        long today = Math.floorDiv(now, DAY);
        for (long day = today; day >= today - DAYS; day--) {
            if (looked.get(mention(day, brand, text)) != null) {
                return true;
            }
        }
        return false;
    }

    int countOfBrand(String brand, long now) {
        return count(ofBrand(brand, now));
    }

    int countOfRoot(String brand, String root, long now) {
        return count(ofRoot(brand, root, now));
    }

    void remember(String brand, String root, Evidence text, long now) {
        looked.put(mention(Math.floorDiv(now, DAY), brand, text), 1);
        counts.put(ofBrand(brand, now), countOfBrand(brand, now) + 1);
        counts.put(ofRoot(brand, root, now), countOfRoot(brand, root, now) + 1);
    }

    /** Forgets what lies behind, as seen from {@code now}. */
    void forgetBefore(long now) {
        oldestDay = delete(looked, oldestDay, Math.floorDiv(now, DAY) - DAYS);
        oldestHour = delete(counts, oldestHour, Math.floorDiv(now, HOUR));
    }

    private static long delete(KeyValueStore<String, Integer> store, long from, long to) {
        if (to <= from) {
            return from;
        }
        try (var expired = store.range(EventTimeKey.sortable(from), EventTimeKey.sortable(to))) {
            expired.forEachRemaining(entry -> store.delete(entry.key));
        }
        return to;
    }

    private int count(String key) {
        Integer count = counts.get(key);
        return count == null ? 0 : count;
    }

    private static String mention(long day, String brand, Evidence text) {
        return EventTimeKey.of(day, brand, text.getPlatform() + ':' + text.getId());
    }

    private static String ofBrand(String brand, long now) {
        return EventTimeKey.of(Math.floorDiv(now, HOUR), brand);
    }

    private static String ofRoot(String brand, String root, long now) {
        return ofBrand(brand, now) + SEPARATOR + root;
    }
}
