package dev.flashover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flashover.avro.Change;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.DeadLetterReason;
import dev.flashover.avro.Level;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void anEventIsOneLineOfValidJsonWithPlainValues() throws IOException {
        // Given
        var event = SampleRisk.event(Change.OPENED, Level.ELEVATED, "a \"title\"\nwith \u001b lines");

        // When
        var line = RecordJson.of(event);

        // Then
        assertThat(line).doesNotContain("\n", "\u001b");
        var json = mapper.readTree(line);
        assertThat(json.get("time").textValue()).isEqualTo("2012-09-10T13:05:59Z");
        assertThat(json.get("level").textValue()).isEqualTo("ELEVATED");
        assertThat(json.get("probability").doubleValue()).isEqualTo(0.876);
        assertThat(json.get("story").get("title").textValue()).isEqualTo("a \"title\"\nwith \u001b lines");
        assertThat(json.get("story").get("firstReply").isNull()).isTrue();
        assertThat(json.get("story").get("mentions").longValue()).isEqualTo(12);
        assertThat(json.get("story").get("closed").booleanValue()).isFalse();
    }

    @Test
    void whatJsonDoesNotKnowIsNull() throws IOException {
        // Given
        var story = SampleRisk.story("visou:1", Level.QUIET, "title");

        // When
        var json = mapper.readTree(RecordJson.of(story));

        // Then
        assertThat(json.get("sentiment").get("positive").isNull()).isTrue();
    }

    @Test
    void bytesAreBase64() throws IOException {
        // Given
        var letter = DeadLetter.newBuilder()
                .setStage("enrich")
                .setReason(DeadLetterReason.UNDECODABLE)
                .setDetail("truncated record")
                .setFormat("avro")
                .setValue(ByteBuffer.wrap(new byte[] {0, (byte) 0xFF}))
                .setLength(2)
                .build();

        // When
        var json = mapper.readTree(RecordJson.of(letter));

        // Then
        assertThat(json.get("value").binaryValue()).containsExactly(0, 0xFF);
    }
}
