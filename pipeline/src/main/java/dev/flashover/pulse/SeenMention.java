package dev.flashover.pulse;

import dev.flashover.avro.Counters;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a mention to tell duplicates from news.
 *
 * @param text hash of its words
 * @param deleted 1 once it was taken down, else 0
 * @param published when it was published, in epoch milliseconds
 * @param countersAt when its latest counters were read, in epoch milliseconds; {@link Long#MIN_VALUE} if never
 * @param views latest counter; {@link #UNKNOWN} if never read; likewise the others
 */
record SeenMention(
        int text, int deleted, long published, long countersAt, long views, long likes, long shares, long comments) {
    static final long UNKNOWN = -1;
    static final Serde<SeenMention> SERDE =
            Serdes.serdeFrom((topic, seen) -> toBytes(seen), (topic, bytes) -> fromBytes(bytes));

    private static final int BYTES = 2 * Integer.BYTES + 6 * Long.BYTES;

    /** A mention of which no counters are known yet. */
    static SeenMention of(int text, Instant published) {
        return new SeenMention(text, 0, published.toEpochMilli(), Long.MIN_VALUE, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
    }

    /**
     * The same mention after a newer snapshot. A counter that the snapshot lacks keeps its last value, and so does one of
     * which less than half is left: that is sooner a misreading than a correction, and what comes back is no growth. One that
     * was really reset counts again from half of what it was.
     */
    SeenMention read(Counters counters) {
        return new SeenMention(
                text,
                deleted,
                published,
                counters.getAt().toEpochMilli(),
                latest(counters.getViews(), views),
                latest(counters.getLikes(), likes),
                latest(counters.getShares(), shares),
                latest(counters.getComments(), comments));
    }

    SeenMention edited(int newText) {
        return new SeenMention(newText, deleted, published, countersAt, views, likes, shares, comments);
    }

    SeenMention takenDown() {
        return new SeenMention(text, 1, published, countersAt, views, likes, shares, comments);
    }

    boolean isTakenDown() {
        return deleted == 1;
    }

    private static long latest(@Nullable Long now, long before) {
        return now == null || now < before / 2 ? before : now;
    }

    private static byte @Nullable [] toBytes(@Nullable SeenMention seen) {
        return seen == null
                ? null
                : ByteBuffer.allocate(BYTES)
                        .putInt(seen.text)
                        .putInt(seen.deleted)
                        .putLong(seen.published)
                        .putLong(seen.countersAt)
                        .putLong(seen.views)
                        .putLong(seen.likes)
                        .putLong(seen.shares)
                        .putLong(seen.comments)
                        .array();
    }

    private static @Nullable SeenMention fromBytes(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new SeenMention(
                in.getInt(),
                in.getInt(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getLong());
    }
}
