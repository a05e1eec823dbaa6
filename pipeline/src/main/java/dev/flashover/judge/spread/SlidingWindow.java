package dev.flashover.judge.spread;

import dev.flashover.avro.state.WindowCounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Sum over the last stretch of event time, as a ring of twelve buckets: O(1) per addition, exact to one bucket. The ring
 * lives in the record that it is given.
 */
final class SlidingWindow {
    private static final int BUCKETS = 12;

    private final WindowCounts counts;
    private final long bucketLength;

    SlidingWindow(WindowCounts counts, Scale scale) {
        this.counts = counts;
        this.bucketLength = scale.length().toMillis() / BUCKETS;
    }

    /** A window in which nothing has happened. */
    static WindowCounts empty() {
        return new WindowCounts(0L, new ArrayList<>(Collections.nCopies(BUCKETS, 0.0)));
    }

    /**
     * Adds an amount that came evenly over a stretch of time, and drops what of it came before the window.
     *
     * @param since start of the stretch in epoch milliseconds; at or after {@code now} all of it came now
     * @param now the window's present end in epoch milliseconds; if it is already later, the stretch ends there
     */
    void add(double amount, long since, long now) {
        if (amount == 0) {
            return;
        }
        moveTo(now);
        long last = Math.min(Math.floorDiv(now, bucketLength), counts.getLatest());
        long first = Math.min(Math.floorDiv(since, bucketLength), last);
        double each = amount / (last - first + 1);
        List<Double> buckets = counts.getBuckets();
        for (long bucket = Math.max(first, counts.getLatest() - BUCKETS + 1); bucket <= last; bucket++) {
            int index = BUCKETS - 1 - (int) (counts.getLatest() - bucket);
            buckets.set(index, buckets.get(index) + each);
        }
    }

    /** Adds what another window of the same length holds. */
    void merge(WindowCounts other) {
        moveTo(Math.max(counts.getLatest(), other.getLatest()) * bucketLength);
        int behind = (int) Math.min(BUCKETS, counts.getLatest() - other.getLatest());
        List<Double> buckets = counts.getBuckets();
        for (int index = behind; index < BUCKETS; index++) {
            buckets.set(
                    index - behind,
                    buckets.get(index - behind) + other.getBuckets().get(index));
        }
    }

    /** The sum of the window that ends at a time in epoch milliseconds. */
    double sumAt(long now) {
        moveTo(now);
        return sum();
    }

    private double sum() {
        return counts.getBuckets().stream().mapToDouble(Double::doubleValue).sum();
    }

    private void moveTo(long now) {
        long bucket = Math.floorDiv(now, bucketLength);
        long steps = Math.min(bucket - counts.getLatest(), BUCKETS);
        if (steps > 0) {
            List<Double> buckets = counts.getBuckets();
            Collections.rotate(buckets, (int) -steps);
            Collections.fill(buckets.subList(BUCKETS - (int) steps, BUCKETS), 0.0);
            counts.setLatest(bucket);
        }
    }
}
