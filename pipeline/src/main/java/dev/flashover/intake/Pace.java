package dev.flashover.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Holds a replay back to a multiple of real time, counted from its first record. */
final class Pace {
    private final Speed speed;
    private @Nullable Instant firstTime;
    private long startNanos;

    Pace(Speed speed) {
        this.speed = speed;
    }

    /** How long to wait before a record of that event time, zero if it is due. */
    Duration until(Instant time) {
        if (speed.isMax()) {
            return Duration.ZERO;
        }
        Instant first = firstTime;
        if (first == null) {
            firstTime = time;
            startNanos = System.nanoTime();
            return Duration.ZERO;
        }
        double dueNanos = Duration.between(first, time).toMillis() * 1e6 / speed.factor();
        double left = dueNanos - (System.nanoTime() - startNanos);
        return left <= 0 ? Duration.ZERO : Duration.ofNanos((long) left);
    }
}
