package dev.flashover.cli;

import dev.flashover.config.IntakeConfig;
import dev.flashover.intake.Ingest;
import dev.flashover.intake.IngestRequest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** Lets the clock move event time where mentions come from producers that send no heartbeats: an ingest of nothing. */
final class ClockHeartbeats implements AutoCloseable {
    private final Ingest ingest;
    private final Thread thread;

    private ClockHeartbeats(Ingest ingest, Thread thread) {
        this.ingest = ingest;
        this.thread = thread;
    }

    static ClockHeartbeats start(Clients clients, IntakeConfig config, MeterRegistry registry) {
        Ingest ingest = new Ingest(clients.properties(), config, registry);
        IngestRequest nothing = new IngestRequest(new Silence(), "clock", null, IngestRequest.Heartbeats.CLOCK);
        Thread thread = new Thread(() -> ingest.run(nothing), "clock-heartbeats");
        thread.setDaemon(true);
        thread.start();
        return new ClockHeartbeats(ingest, thread);
    }

    @Override
    public void close() {
        ingest.stop();
        try {
            thread.join(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A stream in which nothing ever comes. */
    private static final class Silence extends InputStream {
        @Override
        public int read() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return read();
        }
    }
}
