package dev.flashover.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.config.IntakeConfig;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the replay itself would write to the topic {@code mentions}, had that one partition: mentions and heartbeats. */
public final class PublishedReplay {
    /** Later than all bundled files: no time in them lies in the future. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    private PublishedReplay() {}

    /** Replays files of mentions, with the settings as they are by default. Fails if a record is refused. */
    public static List<ProducerRecord<byte[], byte[]>> of(List<Path> files) {
        MockProducer<byte[], byte[]> producer = producer();
        producer.initTransactions();
        ReplayRequest request = new ReplayRequest(files, null, Speed.MAX, ReplayRequest.DEFAULT_SETTLE, false);
        try (MentionPublisher publisher =
                new MentionPublisher(producer, new IntakeMetrics(new SimpleMeterRegistry()))) {
            ReplaySummary summary = new ReplayRun(
                            request,
                            IntakeConfig.DEFAULTS,
                            Source.of(files, null),
                            publisher,
                            ReplayListener.NONE,
                            new CountDownLatch(1))
                    .run(0, CLOCK);
            assertThat(summary.complete()).isTrue();
            assertThat(summary.deadLetters()).isZero();
        }
        return producer.history().stream()
                .filter(message -> message.topic().equals(Topics.MENTIONS.name()))
                .toList();
    }

    private static MockProducer<byte[], byte[]> producer() {
        Node node = new Node(0, "localhost", 1);
        PartitionInfo only = new PartitionInfo(Topics.MENTIONS.name(), 0, node, new Node[] {node}, new Node[] {node});
        return new MockProducer<>(
                new Cluster("test", List.of(node), List.of(only), Set.of(), Set.of()),
                true,
                new RoundRobinPartitioner(),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
