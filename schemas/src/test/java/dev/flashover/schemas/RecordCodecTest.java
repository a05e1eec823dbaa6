package dev.flashover.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flashover.avro.Brand;
import dev.flashover.avro.Heartbeat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordCodecTest {
    private static final int HEADER_BYTES = 10;
    private static final long SEED = 20061306;

    private final RecordCodec codec = new RecordCodec();

    @ParameterizedTest
    @EnumSource
    void decodesWhatItEncoded(RecordType type) {
        // Given
        List<SpecificRecord> records = RandomRecords.of(type, 50, SEED).toList();

        // When
        List<SpecificRecord> decoded =
                records.stream().map(codec::encode).map(codec::decode).toList();

        // Then
        assertThat(decoded).as("seed %d", SEED).isEqualTo(records);
    }

    @ParameterizedTest
    @EnumSource
    void encodesEqualRecordsToEqualBytes(RecordType type) {
        // Given
        List<SpecificRecord> records = RandomRecords.of(type, 20, SEED).toList();

        // When
        List<byte[]> again = records.stream()
                .map(codec::encode)
                .map(codec::decode)
                .map(codec::encode)
                .toList();

        // Then
        assertThat(again)
                .as("seed %d", SEED)
                .usingElementComparator(Arrays::compare)
                .isEqualTo(records.stream().map(codec::encode).toList());
    }

    @ParameterizedTest
    @EnumSource
    void refusesARecordThatIsCutAnywhere(RecordType type) {
        // Given
        byte[] whole = codec.encode(RandomRecords.of(type, 1, SEED).findFirst().orElseThrow());

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);

            // When
            Throwable thrown = catchThrowable(() -> codec.decode(cut));

            // Then
            assertThat(thrown)
                    .as("first %d of %d bytes, seed %d", length, whole.length, SEED)
                    .isInstanceOf(MalformedRecordException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void damagedBytesAreARecordOrMalformedButNothingElse(RecordType type) {
        // Given
        byte[] whole = codec.encode(RandomRecords.of(type, 1, SEED).findFirst().orElseThrow());
        Random random = new Random(SEED);

        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = whole.clone();
            int bit = random.nextInt(whole.length * Byte.SIZE);
            damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

            // When
            Throwable thrown = catchThrowable(() -> codec.decode(damaged));

            // Then
            if (thrown != null) {
                assertThat(thrown)
                        .as("bit %d flipped, seed %d", bit, SEED)
                        .isExactlyInstanceOf(MalformedRecordException.class);
            }
        }
    }

    @Test
    void refusesALengthBeyondTheEndWithoutAllocatingIt() throws IOException {
        // Given
        byte[] lying = brandWithIdLength(2_000_000_000L);
        long before = allocatedBytes();

        // When
        Throwable thrown = catchThrowable(() -> codec.decode(lying));

        // Then
        assertThat(thrown).isInstanceOf(MalformedRecordException.class);
        assertThat(allocatedBytes() - before).as("bytes allocated").isLessThan(64L << 20);
    }

    @Test
    void refusesACountBeyondTheEndWithoutAllocatingIt() throws IOException {
        // Given
        byte[] lying = brandWithAliasCount(2_000_000_000L);
        long before = allocatedBytes();

        // When
        Throwable thrown = catchThrowable(() -> codec.decode(lying));

        // Then
        assertThat(thrown).isInstanceOf(MalformedRecordException.class);
        assertThat(allocatedBytes() - before).as("bytes allocated").isLessThan(64L << 20);
    }

    @Test
    void refusesBytesAfterTheRecord() {
        // Given
        byte[] whole = codec.encode(new Heartbeat(Instant.EPOCH, 0, 1));
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);

        // When
        Throwable thrown = catchThrowable(() -> codec.decode(longer));

        // Then
        assertThat(thrown).isInstanceOf(MalformedRecordException.class);
    }

    @Test
    void refusesANegativeLength() throws IOException {
        // Given
        byte[] lying = brandWithIdLength(-1);

        // When
        Throwable thrown = catchThrowable(() -> codec.decode(lying));

        // Then
        assertThat(thrown).isInstanceOf(MalformedRecordException.class);
    }

    @Test
    void namesAFingerprintThatItDoesNotKnow() {
        // Given
        byte[] foreign = codec.encode(new Heartbeat(Instant.EPOCH, 0, 1));
        ByteBuffer.wrap(foreign).putLong(Short.BYTES, 0x0123456789ABCDEFL);

        // When
        Throwable thrown = catchThrowable(() -> codec.decode(foreign));

        // Then
        assertThat(thrown)
                .isInstanceOf(MalformedRecordException.class)
                .hasMessageContaining("unknown schema fingerprint efcdab8967452301");
    }

    @Test
    void refusesWhatIsNotSingleObjectEncoding() {
        // Given
        byte[] text = "{\"id\": \"a mention in the wrong form\"}".getBytes(StandardCharsets.UTF_8);

        // When
        Throwable thrown = catchThrowable(() -> codec.decode(text));

        // Then
        assertThat(thrown).isInstanceOf(MalformedRecordException.class).hasMessageNotContaining("mention");
    }

    @Test
    void readsWhatEveryReleasedVersionWrote() throws IOException {
        for (String version : ReleasedSchemas.versions()) {
            for (RecordType type : RecordType.values()) {
                Schema writer = ReleasedSchemas.schema(version, type);
                if (writer == null) {
                    continue;
                }
                // Given
                byte[] body = RandomRecords.bytes(writer, 1, SEED).findFirst().orElseThrow();
                byte[] bytes = ByteBuffer.allocate(HEADER_BYTES + body.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putShort((short) 0x01C3)
                        .putLong(SchemaNormalization.parsingFingerprint64(writer))
                        .put(body)
                        .array();

                // When
                SpecificRecord read = codec.decode(bytes);

                // Then
                assertThat(read.getSchema().getName()).as(version).isEqualTo(writer.getName());
            }
        }
    }

    @Test
    void doesNotEncodeAMissingField() {
        // Given
        Heartbeat incomplete = new Heartbeat();

        // When
        Throwable thrown = catchThrowable(() -> codec.encode(incomplete));

        // Then
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Heartbeat");
    }

    /** What this thread has allocated since it began. */
    private static long allocatedBytes() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private byte[] brandWithIdLength(long length) throws IOException {
        return afterBrandHeader(encoder -> encoder.writeLong(length));
    }

    private byte[] brandWithAliasCount(long count) throws IOException {
        return afterBrandHeader(encoder -> {
            encoder.writeString("id");
            encoder.writeString("name");
            encoder.writeLong(count);
        });
    }

    private byte[] afterBrandHeader(Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Brand brand = new Brand(
                "id", "name", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                null, null);
        bytes.write(codec.encode(brand), 0, HEADER_BYTES);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        body.write(encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private interface Body {
        void write(BinaryEncoder encoder) throws IOException;
    }
}
