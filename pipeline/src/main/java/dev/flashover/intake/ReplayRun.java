package dev.flashover.intake;

import dev.flashover.avro.IntakeProgress;
import dev.flashover.config.IntakeConfig;
import dev.flashover.config.UserException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** One run of a replay over its source, from the first record that no earlier run has committed. */
final class ReplayRun {
    /** Waiting with an open transaction would keep its records from the readers, and let it time out. */
    private static final Duration COMMIT_BEFORE_WAIT = Duration.ofMillis(20);

    private static final long COMMIT_INTERVAL_NANOS = Duration.ofMillis(200).toNanos();

    private final ReplayRequest request;
    private final IntakeConfig config;
    private final Source source;
    private final MentionPublisher publisher;
    private final ReplayListener listener;
    private final CountDownLatch stopped;
    private final HeartbeatSchedule schedule;
    private final Pace pace;

    private long records;
    private long skipped;
    private long committedNanos = System.nanoTime();
    private @Nullable Instant firstTime;

    ReplayRun(
            ReplayRequest request,
            IntakeConfig config,
            Source source,
            MentionPublisher publisher,
            ReplayListener listener,
            CountDownLatch stopped) {
        this.request = request;
        this.config = config;
        this.source = source;
        this.publisher = publisher;
        this.listener = listener;
        this.stopped = stopped;
        schedule = new HeartbeatSchedule(config);
        pace = new Pace(request.speed());
    }

    /** @param done how many records earlier runs have committed */
    ReplaySummary run(long done, Clock clock) {
        boolean complete = false;
        try (InputReader reader = source.open(config, clock)) {
            complete = publishFrom(done, reader);
            if (complete) {
                schedule.end(request.settle()).ifPresent(publisher::heartbeat);
                commit(true);
            } else if (publisher.isOpen()) {
                commit(false);
            }
        } catch (IOException e) {
            commitWhatIsRead();
            throw new UserException("the source " + source.name() + " cannot be read beyond record " + records + " ("
                    + e.getClass().getSimpleName() + "): is a file damaged or cut off?");
        } catch (InterruptException e) {
            Thread.currentThread().interrupt();
        }
        return new ReplaySummary(
                publisher.mentions(),
                publisher.deadLetters(),
                skipped,
                publisher.heartbeats(),
                firstTime,
                schedule.latest(),
                complete);
    }

    /** @return false if it was stopped before the end */
    private boolean publishFrom(long done, InputReader reader) throws IOException {
        for (Input input = reader.read(); input != null; input = reader.read()) {
            // Records of earlier runs go through the schedule too: heartbeats depend on all that came before.
            boolean known = records < done;
            if (!known && !awaitTurn(input)) {
                return false;
            }
            Optional<Instant> heartbeat = advance(input);
            records++;
            if (known) {
                skipped++;
            } else {
                publisher.publish(input);
                heartbeat.ifPresent(publisher::heartbeat);
                commitIfDue();
            }
            report();
        }
        return true;
    }

    private Optional<Instant> advance(Input input) {
        if (!(input instanceof Input.Accepted accepted)) {
            return Optional.empty();
        }
        if (firstTime == null || accepted.time().isBefore(firstTime)) {
            firstTime = accepted.time();
        }
        return schedule.advance(accepted.time());
    }

    private boolean awaitTurn(Input input) {
        if (Thread.currentThread().isInterrupted() || stopped.getCount() == 0) {
            return stopCleanly();
        }
        Duration wait = input instanceof Input.Accepted accepted ? pace.until(accepted.time()) : Duration.ZERO;
        if (wait.isZero()) {
            return true;
        }
        if (wait.compareTo(COMMIT_BEFORE_WAIT) > 0 && publisher.isOpen()) {
            commit(false);
        }
        try {
            return !stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stopCleanly();
        }
    }

    /** Kafka's clients refuse to work on an interrupted thread, so the flag is put back after the commit. */
    private boolean stopCleanly() {
        boolean interrupted = Thread.interrupted();
        try {
            if (publisher.isOpen()) {
                commit(false);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return false;
    }

    private void commitIfDue() {
        if (publisher.pending() >= config.batch()
                || (!request.speed().isMax() && System.nanoTime() - committedNanos > COMMIT_INTERVAL_NANOS)) {
            commit(false);
        }
    }

    private void commitWhatIsRead() {
        if (publisher.isOpen()) {
            commit(false);
        }
    }

    private void commit(boolean complete) {
        publisher.progress(new IntakeProgress(source.name(), records, schedule.watermark(), complete));
        publisher.commit();
        committedNanos = System.nanoTime();
    }

    private void report() {
        listener.onProgress(new ReplayListener.Progress(records, source.bytesRead(), source.size(), schedule.latest()));
    }
}
