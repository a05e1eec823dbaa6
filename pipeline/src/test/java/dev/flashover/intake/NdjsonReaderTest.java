package dev.flashover.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.DeadLetterReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonReaderTest {
    private static final String GOOD = "{\"id\":\"1\",\"platform\":\"x\",\"published\":1424606400000}";
    private static final int MAX_BYTES = 8_000_000;

    @Test
    void commentsBeforeTheFirstRecordAndBlankLinesAreSkipped() throws IOException {
        // Given
        String text = "\uFEFF# a header\n#another\n\n  \r\n" + GOOD + "\r\n\n" + GOOD;

        // When
        List<Input> inputs = read(Inputs.stream(text));

        // Then
        assertThat(inputs).hasSize(2).allMatch(Input.Accepted.class::isInstance);
    }

    @Test
    void aCommentAfterTheFirstRecordIsABadRecordWithItsLine() throws IOException {
        // Given
        String text = "# header\n" + GOOD + "\n# late\n" + GOOD;

        // When
        List<Input> inputs = read(Inputs.stream(text));

        // Then
        DeadLetter letter = Inputs.letter(inputs.get(1));
        assertThat(letter)
                .isEqualTo(DeadLetter.newBuilder()
                        .setStage("intake")
                        .setReason(DeadLetterReason.UNDECODABLE)
                        .setDetail(letter.getDetail())
                        .setSourceFile("file.ndjson")
                        .setSourceLine(3L)
                        .setFormat("ndjson")
                        .setValue(ByteBuffer.wrap("# late".getBytes(StandardCharsets.UTF_8)))
                        .setLength(6)
                        .build());
    }

    @Test
    void hostileLinesAreKeptWholeAndStopNothing() throws IOException {
        // Given
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[][] hostile = {
            "{\"id\":\"1\",\"plat".getBytes(StandardCharsets.UTF_8),
            {'{', '"', (byte) 0xFF, (byte) 0xFE, '"', '}'},
            {0, 0, 0},
            {(byte) 0xC3, 0x01, 1, 2, 3, 4},
            "{\"published\":\"9999-12-31T23:59:59Z\"}".getBytes(StandardCharsets.UTF_8),
            "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)
        };
        for (byte[] line : hostile) {
            bytes.write(line);
            bytes.write('\n');
        }
        bytes.write(GOOD.getBytes(StandardCharsets.UTF_8));

        // When
        List<Input> inputs = read(new ByteArrayInputStream(bytes.toByteArray()));

        // Then
        assertThat(inputs.subList(0, hostile.length))
                .map(input -> Inputs.letter(input).getValue().array())
                .containsExactly(hostile);
        assertThat(inputs.get(hostile.length)).isInstanceOf(Input.Accepted.class);
    }

    @Test
    void aTimeInTheFutureIsInvalidForItWouldCarryTheClockAway() throws IOException {
        // Given
        String text = "{\"published\":\"2026-01-02T00:00:01Z\"}\n{\"published\":\"2026-01-01T23:59:59Z\"}\n"
                + "{\"published\":1,\"activity\":\"UPDATE\",\"counters\":{\"at\":\"2030-01-01T00:00:00Z\"}}";

        // When
        List<Input> inputs = read(Inputs.stream(text));

        // Then
        assertThat(inputs.get(1)).isInstanceOf(Input.Accepted.class);
        assertThat(List.of(Inputs.letter(inputs.get(0)), Inputs.letter(inputs.get(2))))
                .extracting(DeadLetter::getReason)
                .containsOnly(DeadLetterReason.INVALID);
    }

    @Test
    void aTextOfFiveMegabytesIsAMention() throws IOException {
        // Given
        String text = "x".repeat(5_000_000);

        // When
        List<Input> inputs = read(Inputs.stream("{\"published\":1,\"content\":\"" + text + "\"}"));

        // Then
        assertThat(Inputs.mention(inputs.get(0)).getContent()).isEqualTo(text);
    }

    @Test
    void anEndlessLineIsCutAndTheNextOneIsRead() throws IOException {
        // Given
        long length = 20_000_000;
        InputStream endless = new ByteArrayInputStream(new byte[(int) length]);

        // When
        List<Input> inputs = read(new SequenceInputStream(endless, Inputs.stream("\n" + GOOD + "\n")));

        // Then
        assertThat(Inputs.letter(inputs.get(0)).getLength()).isEqualTo(length);
        assertThat(Inputs.letter(inputs.get(0)).getValue().remaining()).isEqualTo(MAX_BYTES);
        assertThat(inputs.get(1)).isInstanceOf(Input.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void howManyBytesArriveAtOnceDoesNotMatter(int atOnce) throws IOException {
        // Given
        byte[] bytes = ("\uFEFF# h\n" + GOOD + "\r\n" + GOOD + "\nbad\n").getBytes(StandardCharsets.UTF_8);
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, atOnce));
            }
        };

        // When
        List<Input> inputs = read(slow);

        // Then
        assertThat(inputs).hasSize(3);
        assertThat(Inputs.letter(inputs.get(2)).getSourceLine()).isEqualTo(4);
    }

    @Test
    void anEmptyFileHasNoRecords() throws IOException {
        // Given
        List<String> empty = Arrays.asList("", "\uFEFF", "\n", "# only a header");

        // When
        List<Input> inputs = new java.util.ArrayList<>();
        for (String text : empty) {
            inputs.addAll(read(Inputs.stream(text)));
        }

        // Then
        assertThat(inputs).isEmpty();
    }

    private static List<Input> read(InputStream in) throws IOException {
        return Inputs.all(new NdjsonReader(in, "file.ndjson", MAX_BYTES, Inputs.CLOCK));
    }
}
