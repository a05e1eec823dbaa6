package dev.flashover.intake;

import dev.flashover.avro.IntakeProgress;
import dev.flashover.config.IntakeConfig;
import dev.flashover.config.UserException;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes files of mentions. What is published, heartbeats included, is a pure function of the files and the
 * configuration, whatever the speed and however often the replay was interrupted and resumed.
 */
public final class Replay {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final Map<String, Object> clientProperties;
    private final IntakeConfig config;
    private final IntakeMetrics metrics;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param clientProperties for every Kafka client, {@code bootstrap.servers} at least */
    public Replay(Map<String, Object> clientProperties, IntakeConfig config, MeterRegistry registry) {
        this(clientProperties, config, registry, Clock.systemUTC());
    }

    Replay(Map<String, Object> clientProperties, IntakeConfig config, MeterRegistry registry, Clock clock) {
        this.clientProperties = Map.copyOf(clientProperties);
        this.config = config;
        this.clock = clock;
        metrics = new IntakeMetrics(registry);
    }

    /** Ends a run after it has committed what it has in hand. May be called from any thread, a shutdown hook say. */
    public void stop() {
        stopped.countDown();
    }

    /**
     * Publishes what no earlier run has published. Returns early, with what is committed, after {@link #stop()} or an
     * interrupt of the thread, which stays interrupted.
     *
     * @throws UserException if a file cannot be read, the cluster does not answer, or another process replays the same
     */
    public ReplaySummary run(ReplayRequest request, ReplayListener listener) {
        Source source = Source.of(request.files(), request.mapping());
        try (MentionPublisher publisher =
                new MentionPublisher(IntakeProducer.open(clientProperties, source.transactionalId()), metrics)) {
            // Only now, with an earlier run fenced off, is its progress final.
            @Nullable
            IntakeProgress before = TopicSnapshot.latest(clientProperties, Topics.INTAKE_PROGRESS)
                    .get(source.name());
            if (before != null && before.getComplete() && !request.again()) {
                LOG.atInfo().addKeyValue("source", source.name()).log("was already published");
                return new ReplaySummary(0, 0, before.getRecords(), 0, null, null, true);
            }
            long done = before == null || before.getComplete() ? 0 : before.getRecords();
            return new ReplayRun(request, config, source, publisher, listener, stopped).run(done, clock);
        } catch (InterruptException e) {
            Thread.currentThread().interrupt();
            return new ReplaySummary(0, 0, 0, 0, null, null, false);
        } catch (KafkaException e) {
            throw IntakeProducer.explain(e);
        }
    }
}
