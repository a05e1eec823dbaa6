package dev.flashover.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.flashover.broker.EmbeddedBroker;
import dev.flashover.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same output, byte for byte, also through a kill. */
class ReplayIT {
    /** How every version of the annotator is called in a story, but not the engine of the first pass. */
    private static final String ANNOTATOR = HexFormat.of().formatHex("-aspects-".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path scratch;

    @Test
    void replaysOfTheSameInputGiveTheSameBytesEvenIfOneIsKilledInTheMiddle() {
        // Given
        List<TopicContent.Content> once = undisturbed(scratch.resolve("once"));

        // When
        List<TopicContent.Content> again = undisturbed(scratch.resolve("again"));
        List<TopicContent.Content> killed = killed(scratch.resolve("killed"));

        // Then
        assertThat(once).hasSizeGreaterThan(500);
        assertThat(once)
                .as("stories with second looks")
                .anyMatch(content ->
                        content.valueHex() != null && content.valueHex().contains(ANNOTATOR));
        assertThat(again).isEqualTo(once);
        assertThat(killed).isEqualTo(once);
    }

    private static List<TopicContent.Content> undisturbed(Path data) {
        try (FlashoverProcess running = run(data)) {
            FlashoverProcess.run(replay(data, "max"));
            List<TopicContent.Content> output = output(data);
            assertThat(running.interrupt()).isIn(0, 130, 143);
            return output;
        }
    }

    /** Kills broker, stages and replay at one blow, while all of them work, and starts everything again. */
    private static List<TopicContent.Content> killed(Path data) {
        try (FlashoverProcess running = run(data);
                FlashoverProcess replaying = FlashoverProcess.start(replay(data, "5000x"))) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() ->
                            !TopicContent.values(servers(data), Topics.STORIES).isEmpty());
            running.kill();
            replaying.kill();
        }
        try (FlashoverProcess running = run(data)) {
            FlashoverProcess.run(replay(data, "max"));
            List<TopicContent.Content> output = output(data);
            running.interrupt();
            return output;
        }
    }

    private static FlashoverProcess run(Path data) {
        // With CoreNLP, whose pace must not show in what comes out.
        return FlashoverProcess.start("run", "--data-dir", data.toString(), "--set", "telemetry.port=0")
                .awaitPrinted("Ready.");
    }

    private static String[] replay(Path data, String speed) {
        List<String> command =
                new ArrayList<>(List.of("replay", "--data-dir", data.toString(), "--wait", "--speed", speed));
        command.addAll(Replays.demo());
        return command.toArray(String[]::new);
    }

    private static List<TopicContent.Content> output(Path data) {
        List<TopicContent.Content> output =
                new ArrayList<>(TopicContent.everything(servers(data), Topics.ESCALATION_RISK));
        output.addAll(TopicContent.everything(servers(data), Topics.STORIES));
        return output;
    }

    private static String servers(Path data) {
        Optional<String> servers = EmbeddedBroker.find(data);
        return servers.orElseThrow();
    }
}
