package dev.flashover.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.IntakeProgress;
import dev.flashover.config.IntakeConfig;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a replay is cut into runs, by a clean stop or by a crash, it publishes the same records in the same order. */
class ReplayLawTest {
    private static final int PARTITIONS = 4;

    @TempDir
    Path folder;

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anySplitPublishesTheSame(int seed) throws IOException {
        // Given
        Random random = new Random(seed);
        List<Path> files = new ArrayList<>();
        for (int file = 0; file <= random.nextInt(3); file++) {
            files.add(write(random, "part" + file + ".ndjson"));
        }
        List<String> whole = replay(files, 1_000, new Random(seed), Integer.MAX_VALUE);

        // When
        List<String> split = replay(files, 1 + random.nextInt(20), random, 1 + random.nextInt(40));

        // Then
        assertThat(split).isEqualTo(whole);
    }

    private Path write(Random random, String name) throws IOException {
        List<String> lines = new ArrayList<>();
        long time = 1_424_606_400_000L + random.nextInt(60_000);
        for (int line = 0; line < random.nextInt(200); line++) {
            time += random.nextInt(10) == 0 ? random.nextInt(3_600_000) : random.nextInt(20_000) - 4_000;
            lines.add(
                    random.nextInt(8) == 0
                            ? "bad " + line
                            : "{\"id\":\"" + random.nextInt(50) + "\",\"platform\":\"x\",\"published\":" + time + "}");
        }
        return Files.write(folder.resolve(name), lines);
    }

    /** @param most runs are cut after at most so many records, by a stop or a crash */
    private List<String> replay(List<Path> files, int batch, Random random, int most) {
        IntakeConfig config = new IntakeConfig(Duration.ofSeconds(5), Duration.ofSeconds(30), batch, 1_000);
        List<String> published = new ArrayList<>();
        long done = 0;
        boolean complete = false;
        while (!complete) {
            MockProducer<byte[], byte[]> producer = producer();
            runOnce(files, config, producer, done, most == Integer.MAX_VALUE ? most : 1 + random.nextInt(most), random);
            for (ProducerRecord<byte[], byte[]> sent : producer.history()) {
                if (sent.topic().equals(Topics.INTAKE_PROGRESS.name())) {
                    IntakeProgress progress =
                            Topics.INTAKE_PROGRESS.valueSerde().deserializer().deserialize(sent.topic(), sent.value());
                    done = progress.getRecords();
                    complete = progress.getComplete();
                } else {
                    published.add(sent.topic() + " " + sent.partition() + " " + Arrays.toString(sent.key()) + " "
                            + HexFormat.of().formatHex(sent.value()));
                }
            }
        }
        return published;
    }

    private static void runOnce(
            List<Path> files,
            IntakeConfig config,
            MockProducer<byte[], byte[]> producer,
            long done,
            int records,
            Random random) {
        producer.initTransactions();
        CountDownLatch stopped = new CountDownLatch(1);
        boolean crash = random.nextBoolean();
        ReplayRequest request = new ReplayRequest(files, null, Speed.MAX, ReplayRequest.DEFAULT_SETTLE, false);
        ReplayListener listener = progress -> {
            if (progress.records() - done >= records) {
                if (crash) {
                    throw new IllegalStateException("crash");
                }
                stopped.countDown();
            }
        };
        try (MentionPublisher publisher =
                new MentionPublisher(producer, new IntakeMetrics(new SimpleMeterRegistry()))) {
            new ReplayRun(request, config, Source.of(files, null), publisher, listener, stopped)
                    .run(done, Inputs.CLOCK);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("crash");
        }
    }

    private static MockProducer<byte[], byte[]> producer() {
        Node node = new Node(0, "localhost", 1);
        List<PartitionInfo> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new PartitionInfo(
                        Topics.MENTIONS.name(), partition, node, new Node[] {node}, new Node[] {node}))
                .toList();
        Cluster cluster = new Cluster("test", List.of(node), partitions, Set.of(), Set.of());
        return new MockProducer<>(
                cluster, true, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
    }
}
