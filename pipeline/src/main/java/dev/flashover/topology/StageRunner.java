package dev.flashover.topology;

import dev.flashover.config.UserException;
import dev.flashover.wire.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.StreamsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One stage at work: its Kafka Streams application from start to stop. */
final class StageRunner implements AutoCloseable {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(StageRunner.class);

    private final Stage stage;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;

    StageRunner(Stage stage, Properties properties, MeterRegistry registry) {
        this.stage = stage;
        try {
            streams = new KafkaStreams(topology(stage, properties), properties);
        } catch (StreamsException e) {
            LOG.atError().setCause(e).addKeyValue("stage", stage.name()).log("stage cannot start");
            throw new UserException("The stage " + stage.name() + " cannot use its state under "
                    + properties.get(StreamsConfig.STATE_DIR_CONFIG)
                    + ": another process runs there, or it cannot be written.");
        }
        streams.setUncaughtExceptionHandler(new ThreadReplacement(stage.name(), InstantSource.system()));
        streams.setStateListener((now, before) -> LOG.atInfo()
                .addKeyValue("stage", stage.name())
                .addKeyValue("state", now)
                .log("stage changed its state"));
        metrics = new KafkaStreamsMetrics(streams, Tags.of("stage", stage.name()));
        metrics.bindTo(registry);
    }

    /** The stage's topology. Names for everything that lives on the broker are enforced. */
    static Topology topology(Stage stage, Properties properties) {
        // The naming rule is only obeyed when it comes in with the builder.
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        stage.build(builder);
        return builder.build(properties);
    }

    void start() {
        streams.start();
    }

    String name() {
        return stage.name();
    }

    KafkaStreams.State state() {
        return streams.state();
    }

    /** Stops within seconds and leaves the group, so that others need not wait for the session to end. */
    @Override
    public void close() {
        metrics.close();
        boolean stopped = streams.close(
                CloseOptions.timeout(CLOSE_TIMEOUT).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        if (!stopped) {
            LOG.atWarn().addKeyValue("stage", stage.name()).log("stage did not stop in time");
        }
    }
}
