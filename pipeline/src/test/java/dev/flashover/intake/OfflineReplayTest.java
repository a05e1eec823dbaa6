package dev.flashover.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.Heartbeat;
import dev.flashover.wire.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfflineReplayTest {
    private static final Path DEMO = Path.of("src", "main", "resources", "replays", "demo");

    @TempDir
    private Path folder;

    @Test
    void itHandsOverWhatTheReplayPublishesInTheSameOrder() {
        // Given
        List<Path> files = List.of(DEMO.resolve("background.ndjson"), DEMO.resolve("united-2009.ndjson"));

        // When
        Heard heard = run(files);

        // Then
        assertThat(heard.lines)
                .isNotEmpty()
                .isEqualTo(PublishedReplay.of(files).stream()
                        .map(OfflineReplayTest::line)
                        .toList());
    }

    @Test
    void whatMakesNoMentionIsHandedOverAsRefused() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("bad.ndjson"), "no json\n");

        // When
        Heard heard = run(List.of(file));

        // Then
        assertThat(heard.lines).isEmpty();
        assertThat(heard.refused)
                .singleElement()
                .extracting(DeadLetter::getSourceLine)
                .isEqualTo(1L);
    }

    private static Heard run(List<Path> files) {
        Heard heard = new Heard();
        OfflineReplay.run(files, null, PublishedReplay.CLOCK, heard);
        return heard;
    }

    private static String line(ProducerRecord<byte[], byte[]> sent) {
        return Topics.MENTIONS.valueSerde().deserializer().deserialize("", sent.value()) instanceof Heartbeat heartbeat
                ? "heartbeat " + heartbeat.getTime()
                : mention(new String(sent.key(), StandardCharsets.UTF_8), sent.value());
    }

    private static String mention(String key, byte[] value) {
        return key + ' ' + HexFormat.of().formatHex(value);
    }

    private static final class Heard implements OfflineReplay.Audience {
        private final List<String> lines = new ArrayList<>();
        private final List<DeadLetter> refused = new ArrayList<>();

        @Override
        public void mention(String key, byte[] value) {
            lines.add(OfflineReplayTest.mention(key, value));
        }

        @Override
        public void heartbeat(Instant time) {
            lines.add("heartbeat " + time);
        }

        @Override
        public void refused(DeadLetter letter) {
            refused.add(letter);
        }
    }
}
