package dev.flashover.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * The Kafka image that containers in tests run. Without a container registry it is made from what the tests have
 * anyway: the running JDK, the broker's jars on the class path, and the machine's bash. Where a registry can be
 * reached, the environment variable {@code FLASHOVER_KAFKA_IMAGE} names a published image, such as
 * {@code apache/kafka:4.3.1}, and nothing is built.
 */
public final class KafkaImage {
    private static final String PUBLISHED = "FLASHOVER_KAFKA_IMAGE";
    private static final DockerImageName ORIGINAL = DockerImageName.parse("apache/kafka");

    private KafkaImage() {}

    /**
     * A broker that is not started yet: four partitions for offsets and transactions, records up to 17 MiB, topics only
     * by request. The caller closes it.
     */
    @SuppressWarnings("resource") // handed to the caller
    public static KafkaContainer container() {
        return new KafkaContainer(Once.NAME)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_HEAP_OPTS", "-Xmx512m")
                .withEnv("KAFKA_LOG_INDEX_SIZE_MAX_BYTES", Integer.toString(1 << 20))
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", Integer.toString(17 << 20))
                .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
                .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1")
                .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4");
    }

    private static final class Once {
        static final DockerImageName NAME = name();
    }

    private static DockerImageName name() {
        String published = System.getenv(PUBLISHED);
        if (published != null && !published.isBlank()) {
            return DockerImageName.parse(published).asCompatibleSubstituteFor(ORIGINAL);
        }
        return DockerImageName.parse(build("flashover/kafka:" + AppInfoParser.getVersion()))
                .asCompatibleSubstituteFor(ORIGINAL);
    }

    private static String build(String name) {
        try {
            Path root = Files.createTempDirectory("flashover-kafka-image");
            try {
                new RootFileSystem(root)
                        .addJavaRuntime("/opt/java")
                        .addProgram("/bin/bash", "/bin/bash")
                        .addProgram("/bin/bash", "/bin/sh")
                        .addProgram("/bin/sleep", "/bin/sleep")
                        .addBrokerJars("/opt/kafka")
                        .addResource("/containers/run", "/etc/kafka/docker/run")
                        .addFile("/tmp/.keep");
                return new ImageFromDockerfile(name, false)
                        .withFileFromTransferable("root", MountableFile.forHostPath(root))
                        .withDockerfileFromBuilder(file -> file.from("scratch")
                                .copy("root/", "/")
                                .env("PATH", "/opt/java/bin:/bin")
                                .build())
                        .get();
            } finally {
                RootFileSystem.delete(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
