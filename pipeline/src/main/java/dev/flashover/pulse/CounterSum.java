package dev.flashover.pulse;

import dev.flashover.avro.CounterGrowth;
import dev.flashover.avro.Pulse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Growth of the counters of a root's mentions in one window. */
final class CounterSum {
    private final CounterGrowth growth = new CounterGrowth(0L, 0L, 0L, 0L);
    private @Nullable Instant since;

    /** @param from when the counters stood as they did before */
    void add(SeenMention before, SeenMention after, Instant from) {
        growth.setViews(growth.getViews() + rise(before.views(), after.views()));
        growth.setLikes(growth.getLikes() + rise(before.likes(), after.likes()));
        growth.setShares(growth.getShares() + rise(before.shares(), after.shares()));
        growth.setComments(growth.getComments() + rise(before.comments(), after.comments()));
        if (since == null || from.isBefore(since)) {
            since = from;
        }
    }

    void writeTo(Pulse pulse) {
        pulse.setGrowth(growth);
        pulse.setGrowthSince(since);
    }

    /** A counter that falls was corrected by its platform; it grows again from there. */
    private static long rise(long before, long after) {
        return Math.max(0, after - Math.max(0, before));
    }
}
