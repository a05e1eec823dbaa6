package dev.flashover.schemas;

import dev.flashover.avro.Mention;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Avro single-object encoding (Avro specification 1.12, "Single-object encoding"): two marker bytes, the schema's
 * CRC-64-AVRO fingerprint, the binary record. The fingerprint picks the type, so one topic can carry several, and finds
 * the writer's schema among the released ones, so no registry is needed. Thread-safe.
 */
public final class RecordCodec {
    private static final int MARKER = 0xC301;
    private static final int HEADER_BYTES = 10;

    static {
        String ours = Mention.class.getPackageName();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(ours)
                        || type.getPackageName().startsWith(ours + ".")));
    }

    private final Map<Long, DatumReader<SpecificRecord>> readers = new HashMap<>();
    private final Map<Schema, BinaryMessageEncoder<SpecificRecord>> encoders = new HashMap<>();

    /** A codec that reads every released version and writes the present one. */
    public RecordCodec() {
        for (RecordType type : RecordType.values()) {
            register(type, type.schema());
            for (String version : ReleasedSchemas.versions()) {
                Schema released = ReleasedSchemas.schema(version, type);
                if (released != null) {
                    register(type, released);
                }
            }
            encoders.put(type.schema(), new BinaryMessageEncoder<>(modelOf(type), type.schema(), true));
        }
    }

    /**
     * Lets Avro make records of our generated classes: since 1.12.2 it makes only those that somebody vouches for. What
     * others trusted stays trusted. Call it where records are built before any is read or written.
     */
    public static void trustRecords() {
        // Loading this class has done it.
    }

    private void register(RecordType type, Schema writer) {
        readers.put(
                SchemaNormalization.parsingFingerprint64(writer),
                new SpecificDatumReader<>(writer, type.schema(), modelOf(type)));
    }

    private static SpecificData modelOf(RecordType type) {
        return SpecificData.getForSchema(type.schema());
    }

    /**
     * Encodes a record.
     *
     * @throws IllegalArgumentException if the record's type is not a {@link RecordType}, or a required field is null
     */
    public byte[] encode(SpecificRecord message) {
        BinaryMessageEncoder<SpecificRecord> encoder = encoders.get(message.getSchema());
        if (encoder == null) {
            throw new IllegalArgumentException(message.getSchema().getFullName() + " does not travel on topics");
        }
        try {
            ByteBuffer encoded = encoder.encode(message);
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AvroRuntimeException | NullPointerException | ClassCastException e) {
            throw new IllegalArgumentException(
                    "a field of " + message.getSchema().getName() + " is missing or wrong", e);
        }
    }

    /**
     * Decodes a record written by this or any released version.
     *
     * @throws MalformedRecordException if the bytes are not a whole record of a known type; its message holds no content
     */
    public SpecificRecord decode(byte[] bytes) {
        if (bytes.length < HEADER_BYTES || ByteBuffer.wrap(bytes).getShort() != (short) MARKER) {
            throw new MalformedRecordException("not Avro single-object encoding");
        }
        long fingerprint = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(Short.BYTES);
        DatumReader<SpecificRecord> reader = readers.get(fingerprint);
        if (reader == null) {
            throw new MalformedRecordException("unknown schema fingerprint " + Long.toHexString(fingerprint));
        }
        try {
            // Over the array itself, so that Avro checks every length against the bytes that are left.
            BinaryDecoder body =
                    DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
            SpecificRecord decoded = reader.read(null, body);
            if (!body.isEnd()) {
                throw new IOException("bytes after the record");
            }
            return decoded;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // Damaged lengths surface as anything from an EOF to an attempt to allocate the rest of the heap.
            String how = e instanceof EOFException ? "truncated" : "damaged";
            throw new MalformedRecordException(how + " record (" + e.getClass().getSimpleName() + ")");
        }
    }
}
