package dev.flashover.intake;

import dev.flashover.config.IntakeConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in a source the heartbeats stand, a pure function of its event times: after each record that carries the
 * watermark past the next multiple of the interval. The watermark is one millisecond before the latest event time less
 * the allowed disorder, for a record that is out of order by exactly that much is still in time. A quiet gap is jumped over
 * with one heartbeat.
 */
final class HeartbeatSchedule {
    private final Duration disorder;
    private final long intervalMillis;
    private @Nullable Instant latest;
    private @Nullable Instant sent;

    HeartbeatSchedule(IntakeConfig config) {
        disorder = config.disorder();
        intervalMillis = Math.max(1, config.heartbeat().toMillis());
    }

    /**
     * Takes the event time of the next record.
     *
     * @return time of the heartbeat to send after the record, if one is due
     */
    Optional<Instant> advance(Instant time) {
        if (latest != null && !time.isAfter(latest)) {
            return Optional.empty();
        }
        latest = time;
        long watermark = time.minus(disorder).toEpochMilli() - 1;
        Instant due = Instant.ofEpochMilli(Math.floorDiv(watermark, intervalMillis) * intervalMillis);
        if (sent != null && !due.isAfter(sent)) {
            return Optional.empty();
        }
        sent = due;
        return Optional.of(due);
    }

    /**
     * Time of the heartbeat that closes every window at the end of the source; empty if it had no record.
     *
     * @param settle how far beyond the latest event time and the allowed disorder
     */
    Optional<Instant> end(Duration settle) {
        if (latest == null) {
            return Optional.empty();
        }
        sent = latest.plus(disorder).plus(settle);
        return Optional.of(sent);
    }

    /** The latest event time so far, null before the first record. */
    @Nullable
    Instant latest() {
        return latest;
    }

    /** Time of the latest heartbeat that was due, null before the first. */
    @Nullable
    Instant watermark() {
        return sent;
    }
}
