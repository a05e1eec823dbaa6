package dev.flashover.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that died, for most causes pass (a broker that restarts, a fenced transaction). A fault that
 * comes back at once would go round for ever; after a few deaths in a short time the stage stops, and its process is no
 * longer live.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {
    static final int LIMIT = 5;
    static final Duration WITHIN = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);

    private final String stage;
    private final InstantSource clock;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    ThreadReplacement(String stage, InstantSource clock) {
        this.stage = stage;
        this.clock = clock;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable fault) {
        Instant now = clock.instant();
        deaths.removeIf(death -> death.isBefore(now.minus(WITHIN)));
        deaths.addLast(now);
        boolean again = deaths.size() <= LIMIT && !(fault instanceof Error);
        LOG.atError()
                .setCause(fault)
                .addKeyValue("stage", stage)
                .addKeyValue("deaths", deaths.size())
                .log(again ? "stream thread died and is replaced" : "stream thread died, the stage stops");
        return again ? StreamThreadExceptionResponse.REPLACE_THREAD : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
