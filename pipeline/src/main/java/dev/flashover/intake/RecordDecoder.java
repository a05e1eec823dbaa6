package dev.flashover.intake;

import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.Mention;
import dev.flashover.wire.AvroSerde;
import dev.flashover.wire.Topics;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Turns the raw records of one file into mentions, or into dead letters that hold them whole. */
final class RecordDecoder {
    /** A time further ahead of the real clock than this is a mistake, and would carry the event clock away with it. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final int BATCH_OVERHEAD_BYTES = 4 << 10;
    private static final AvroSerde<Mention> SERDE = new AvroSerde<>(Mention.class);

    private final String file;
    private final String format;
    private final Clock clock;

    /** Makes a mention of one whole record. */
    interface Parser {
        Mention parse(byte[] bytes) throws RefusedInputException;
    }

    /**
     * @param file name for the dead letters, {@code -} for standard input
     * @param format {@code ndjson} or {@code csv}
     * @param clock the real time, to tell times in the future
     */
    RecordDecoder(String file, String format, Clock clock) {
        this.file = file;
        this.format = format;
        this.clock = clock;
    }

    Input decode(RawRecord raw, Parser parser) {
        try {
            if (raw.isCut()) {
                throw RefusedInputException.undecodable(
                        "longer than intake.max-line-bytes, which is " + raw.bytes().length);
            }
            Mention mention = parser.parse(raw.bytes());
            Instant time = EventTime.of(mention);
            if (time.isAfter(clock.instant().plus(AHEAD))) {
                throw RefusedInputException.invalid("more than a day in the future");
            }
            byte[] value = SERDE.serializer().serialize(Topics.MENTIONS.name(), mention);
            if (value.length > Topics.MAX_MENTION_BYTES - BATCH_OVERHEAD_BYTES) {
                throw RefusedInputException.invalid("larger than a mention may be");
            }
            return new Input.Accepted(time, mention.getPlatform() + ":" + mention.getId(), value);
        } catch (RefusedInputException e) {
            return new Input.Refused(letter(raw, e));
        }
    }

    private DeadLetter letter(RawRecord raw, RefusedInputException e) {
        return DeadLetter.newBuilder()
                .setStage(IntakeMetrics.STAGE)
                .setReason(e.reason())
                .setDetail(e.detail())
                .setSourceFile(file)
                .setSourceLine(raw.line())
                .setFormat(format)
                .setValue(ByteBuffer.wrap(raw.bytes()))
                .setLength(raw.length())
                .build();
    }
}
