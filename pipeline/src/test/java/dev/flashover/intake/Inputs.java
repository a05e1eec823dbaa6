package dev.flashover.intake;

import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.DeadLetterReason;
import dev.flashover.avro.Mention;
import dev.flashover.schemas.RecordCodec;
import dev.flashover.wire.DeadLetters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads whole inputs for the tests. */
final class Inputs {
    /** The tests' present. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private static final RecordCodec CODEC = new RecordCodec();

    private Inputs() {}

    static List<Input> all(InputReader reader) throws IOException {
        List<Input> all = new ArrayList<>();
        try (reader) {
            for (Input input = reader.read(); input != null; input = reader.read()) {
                all.add(input);
            }
        }
        return all;
    }

    static Mention mention(Input input) {
        if (input instanceof Input.Refused refused) {
            throw new AssertionError("refused: " + refused.letter().getDetail());
        }
        return (Mention) CODEC.decode(((Input.Accepted) input).value());
    }

    static DeadLetter letter(Input input) {
        return ((Input.Refused) input).letter();
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A mention as a line of NDJSON. */
    static String line(String id, Instant time) {
        return "{\"id\":\"" + id + "\",\"platform\":\"test\",\"published\":\"" + time + "\",\"content\":\"text\"}\n";
    }

    /** What the enrich stage would say of a record that it refuses. */
    static DeadLetter letterOf(ConsumerRecord<byte[], byte[]> entry) {
        return DeadLetters.fromTopic(
                "enrich",
                DeadLetterReason.INVALID,
                "too long",
                entry.topic(),
                entry.partition(),
                entry.offset(),
                entry.key(),
                entry.value());
    }
}
