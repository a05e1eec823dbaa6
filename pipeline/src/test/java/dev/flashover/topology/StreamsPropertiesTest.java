package dev.flashover.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flashover.config.Settings;
import dev.flashover.config.UserException;
import dev.flashover.wire.Stage;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.TopologyException;
import org.junit.jupiter.api.Test;

class StreamsPropertiesTest {
    private static final Stages.Part PART = new Stages.Part(
            "sample",
            List.of(Topics.MENTIONS),
            settings -> 3,
            Duration.ofSeconds(10),
            (settings, registry) -> new NamelessStage());

    /** Groups by a new key without saying what the topic in between is called. */
    private static final class NamelessStage implements Stage {
        @Override
        public String name() {
            return "sample";
        }

        @Override
        public void build(StreamsBuilder builder) {
            builder.<String, String>stream("in").groupBy((key, value) -> value).count();
        }
    }

    @Test
    void aStageIsAnApplicationOfItsOwnThatProcessesExactlyOnce() {
        // When
        var properties = properties(Map.of());

        // Then
        assertThat(properties)
                .containsEntry(StreamsConfig.APPLICATION_ID_CONFIG, "flashover-sample")
                .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2)
                .containsEntry(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 3);
    }

    @Test
    void whatTheUserPassesToKafkaWins() {
        // When
        var properties = properties(Map.of("kafka.num.standby.replicas", "1", "kafka.commit.interval.ms", "20"));

        // Then
        assertThat(properties)
                .containsEntry("num.standby.replicas", "1")
                .containsEntry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "20");
    }

    @Test
    void theConsumersOwnLookAtTheConfigurationFindsTheHandlerOfGlobalStores() {
        // Given
        String key = "processing.exception.handler.global.enabled";

        // When
        var consumer = new StreamsConfig(properties(Map.of())).getMainConsumerConfigs("group", "client", 0);

        // Then
        assertThat(consumer).containsEntry(key, true);
    }

    @Test
    void whatResultsHangOnCannotBeChanged() {
        assertThatThrownBy(() -> properties(Map.of("kafka.processing.guarantee", "at_least_once")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("kafka.processing.guarantee");
    }

    @Test
    void anInternalTopicWithoutANameIsRefused() {
        // Given
        var properties = properties(Map.of());

        // Then
        assertThatThrownBy(() -> StageRunner.topology(new NamelessStage(), properties))
                .isInstanceOf(TopologyException.class);
    }

    private static Properties properties(Map<String, String> given) {
        return StreamsProperties.of(
                PART,
                Settings.load(null, Map.of(), given),
                "127.0.0.1:9092",
                Path.of("state"),
                "one",
                new SimpleMeterRegistry());
    }
}
