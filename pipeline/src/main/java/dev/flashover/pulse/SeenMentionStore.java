package dev.flashover.pulse;

import dev.flashover.wire.EventTimeKey;
import java.time.Duration;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * {@link SeenMentions} of all roots of a task, in buckets of one day of event time, so that forgetting is the deletion
 * of a range of keys. A key-value store rather than a window store: its changelog is compacted, never deleted by time,
 * so a replay of old data survives a crash.
 */
final class SeenMentionStore {
    private static final long BUCKET = Duration.ofDays(1).toMillis();

    private final KeyValueStore<String, SeenMention> store;
    private final long buckets;
    private long forgotten;

    /** @param memory how long a mention is remembered, at least; rounded up to days */
    SeenMentionStore(KeyValueStore<String, SeenMention> store, Duration memory) {
        this.store = store;
        this.buckets = (memory.toMillis() + BUCKET - 1) / BUCKET;
    }

    /**
     * The mentions of one root.
     *
     * @param now event time in epoch milliseconds
     */
    SeenMentions of(String root, long now) {
        long today = Math.floorDiv(now, BUCKET);
        return new SeenMentions() {
            @Override
            public @Nullable SeenMention find(String platform, String id) {
                for (long bucket = today; bucket >= today - buckets; bucket--) {
                    SeenMention seen = store.get(key(bucket, root, platform, id));
                    if (seen != null) {
                        return seen;
                    }
                }
                return null;
            }

            @Override
            public void remember(String platform, String id, SeenMention mention) {
                store.put(key(today, root, platform, id), mention);
            }
        };
    }

    /** Deletes every bucket that is older than the memory span. */
    void forgetBefore(long now) {
        long oldest = Math.max(0, Math.floorDiv(now, BUCKET) - buckets);
        if (oldest > forgotten) {
            try (var expired = store.range(prefix(forgotten), prefix(oldest))) {
                expired.forEachRemaining(entry -> store.delete(entry.key));
            }
            forgotten = oldest;
        }
    }

    private static String key(long bucket, String root, String platform, String id) {
        return prefix(bucket) + root + EventTimeKey.SEPARATOR + platform + ':' + id;
    }

    private static String prefix(long bucket) {
        return EventTimeKey.sortable(bucket);
    }
}
