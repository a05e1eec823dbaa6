package dev.flashover.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Level;
import dev.flashover.containers.KafkaImage;
import dev.flashover.wire.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.kafka.KafkaContainer;

/** End to end on a Kafka broker that is not ours, in a container: each stage in a process of its own. */
class ContainerIT {
    @TempDir
    private Path scratch;

    @Test
    void stagesInProcessesOfTheirOwnFindTheTwoCasesOnARealCluster() {
        // Given
        try (KafkaContainer kafka = KafkaImage.container()) {
            kafka.start();
            String servers = kafka.getBootstrapServers();
            FlashoverProcess.run("topics", "create", "--bootstrap-servers", servers);
            try (FlashoverProcess enrich = run("enrich", servers);
                    FlashoverProcess pulse = run("pulse", servers);
                    FlashoverProcess annotate = run("annotate", servers);
                    FlashoverProcess judge = run("judge", servers)) {
                List.of(enrich, pulse, annotate, judge).forEach(each -> each.awaitPrinted("Ready."));

                // When
                FlashoverProcess.run(replay(servers));

                // Then
                assertThat(TopicContent.values(servers, Topics.ESCALATION_RISK))
                        .filteredOn(event -> event.getLevel().compareTo(Level.ELEVATED) >= 0)
                        .extracting(EscalationRisk::getBrand)
                        .containsOnly("united", "locaweb")
                        .contains("united", "locaweb");
                assertThat(TopicContent.values(servers, Topics.DEAD_LETTERS)).isEmpty();
                assertThat(judge.interrupt()).isIn(0, 130, 143);
            }
        }
    }

    private FlashoverProcess run(String stage, String servers) {
        return FlashoverProcess.start(
                "run",
                "--stages",
                stage,
                "--bootstrap-servers",
                servers,
                "--data-dir",
                scratch.resolve(stage).toString(),
                "--without-corenlp",
                "--set",
                "telemetry.port=0");
    }

    private static String[] replay(String servers) {
        List<String> command = new ArrayList<>(List.of("replay", "--bootstrap-servers", servers, "--wait"));
        command.addAll(Replays.demo());
        return command.toArray(String[]::new);
    }
}
