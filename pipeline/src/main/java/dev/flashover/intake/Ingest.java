package dev.flashover.intake;

import dev.flashover.config.IntakeConfig;
import dev.flashover.config.UserException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes mentions as they come in, for as long as they come. There is nothing to resume: what was read but not yet
 * committed when the process dies is for the sender to send again.
 */
public final class Ingest {
    /** How long a record may wait for others to share its transaction. */
    private static final Duration LINGER = Duration.ofMillis(200);

    private static final Duration BEAT = Duration.ofSeconds(1);

    /** Few, for each may be as large as the longest line. */
    private static final int READ_AHEAD = 32;

    private final Map<String, Object> clientProperties;
    private final IntakeConfig config;
    private final IntakeMetrics metrics;
    private final Clock clock = Clock.systemUTC();
    private volatile boolean stopped;

    /** What the reading thread hands over: a record, the end, or why it cannot go on. */
    private record Arrival(@Nullable Input input, @Nullable Exception failure) {
        boolean isLast() {
            return input == null;
        }
    }

    /** @param clientProperties for every Kafka client, {@code bootstrap.servers} at least */
    public Ingest(Map<String, Object> clientProperties, IntakeConfig config, MeterRegistry registry) {
        this.clientProperties = Map.copyOf(clientProperties);
        this.config = config;
        metrics = new IntakeMetrics(registry);
    }

    /** Ends a run within a second, after it has committed what was read. May be called from any thread. */
    public void stop() {
        stopped = true;
    }

    /**
     * Publishes until the input ends, {@link #stop()}, or an interrupt of the thread, which stays interrupted.
     *
     * @throws UserException if the input cannot be read, the cluster does not answer, or another process took over
     */
    public IngestSummary run(IngestRequest request) {
        String transactionalId = "flashover-intake-ingest-"
                + Integer.toHexString(java.util.Arrays.hashCode(request.name().getBytes(StandardCharsets.UTF_8)));
        BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(READ_AHEAD);
        try (MentionPublisher publisher =
                new MentionPublisher(IntakeProducer.open(clientProperties, transactionalId), metrics)) {
            Thread reading = new Thread(() -> read(request, arrivals), "ingest-reader");
            // It may hang in a read of standard input for ever, and must not keep the process alive.
            reading.setDaemon(true);
            reading.start();
            try {
                publish(request, arrivals, publisher);
            } catch (InterruptException | InterruptedException e) {
                stopInterrupted(publisher);
            } finally {
                reading.interrupt();
            }
            return new IngestSummary(publisher.mentions(), publisher.deadLetters(), publisher.heartbeats());
        } catch (KafkaException e) {
            throw IntakeProducer.explain(e);
        }
    }

    /** Kafka's clients refuse to work on an interrupted thread, so the flag is put back after the commit. */
    private static void stopInterrupted(MentionPublisher publisher) {
        boolean unused = Thread.interrupted();
        try {
            publisher.commit();
        } finally {
            Thread.currentThread().interrupt();
        }
    }

    private void read(IngestRequest request, BlockingQueue<Arrival> arrivals) {
        try {
            Arrival arrival;
            do {
                arrival = next(request, arrivals);
            } while (!arrival.isLast());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Arrival next(IngestRequest request, BlockingQueue<Arrival> arrivals) throws InterruptedException {
        Arrival last;
        try (InputReader reader = reader(request)) {
            for (Input input = reader.read(); input != null; input = reader.read()) {
                arrivals.put(new Arrival(input, null));
            }
            last = new Arrival(null, null);
        } catch (IOException | RuntimeException e) {
            last = new Arrival(null, e);
        }
        arrivals.put(last);
        return last;
    }

    private InputReader reader(IngestRequest request) {
        CsvMapping mapping = request.mapping();
        return mapping == null
                ? new NdjsonReader(request.input(), request.name(), config.maxLineBytes(), clock)
                : new CsvReader(request.input(), request.name(), mapping, config.maxLineBytes(), clock);
    }

    private void publish(IngestRequest request, BlockingQueue<Arrival> arrivals, MentionPublisher publisher)
            throws InterruptedException {
        boolean byClock = request.heartbeats() == IngestRequest.Heartbeats.CLOCK;
        HeartbeatSchedule schedule = new HeartbeatSchedule(config);
        long openedNanos = 0;
        long beatNanos = System.nanoTime() - BEAT.toNanos();
        while (!stopped) {
            if (byClock && System.nanoTime() - beatNanos >= BEAT.toNanos()) {
                beatNanos = System.nanoTime();
                publisher.heartbeat(Instant.ofEpochMilli(clock.millis()).minus(config.disorder()));
                publisher.commit();
            }
            long patience =
                    publisher.isOpen() ? LINGER.toNanos() - (System.nanoTime() - openedNanos) : BEAT.toNanos() / 4;
            Arrival arrival = arrivals.poll(Math.max(0, patience), TimeUnit.NANOSECONDS);
            if (arrival == null) {
                publisher.commit();
                continue;
            }
            if (arrival.isLast()) {
                publisher.commit();
                refuseFailure(arrival.failure(), request.name());
                return;
            }
            if (!publisher.isOpen()) {
                openedNanos = System.nanoTime();
            }
            take(arrival.input(), byClock, schedule, publisher);
            if (publisher.pending() >= config.batch() || System.nanoTime() - openedNanos >= LINGER.toNanos()) {
                publisher.commit();
            }
        }
        publisher.commit();
    }

    private static void take(
            @Nullable Input input, boolean byClock, HeartbeatSchedule schedule, MentionPublisher publisher) {
        if (input == null) {
            return;
        }
        publisher.publish(input);
        if (!byClock && input instanceof Input.Accepted accepted) {
            schedule.advance(accepted.time()).ifPresent(publisher::heartbeat);
        }
    }

    private static void refuseFailure(@Nullable Exception failure, String name) {
        if (failure instanceof UserException mistake) {
            throw mistake;
        }
        if (failure instanceof IOException) {
            throw new UserException("cannot read on from " + name + " ("
                    + failure.getClass().getSimpleName() + "): what came before is published");
        }
        if (failure instanceof RuntimeException fault) {
            throw fault;
        }
    }
}
