package dev.flashover.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records of one type and version in Avro single-object encoding. The bytes are those of Avro's own message encoder and
 * decoder, which go through streams byte by byte and take twice as long. Thread-safe.
 *
 * @param <T> the type of record
 */
public final class SingleObject<T extends SpecificRecord> {
    static final int HEADER_BYTES = 10;
    static final short MARKER = (short) 0xC301;

    private final byte[] header;
    private final DatumWriter<T> writer;
    private final DatumReader<T> reader;

    /** @param schema of the records, as generated */
    public SingleObject(Schema schema) {
        SpecificData model = SpecificData.getForSchema(schema);
        header = ByteBuffer.allocate(HEADER_BYTES)
                .putShort(MARKER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
        writer = new SpecificDatumWriter<>(schema, model);
        reader = new SpecificDatumReader<>(schema, schema, model);
    }

    /** Encodes a record. Throws whatever Avro throws if a required field is null. */
    public byte[] encode(T message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        bytes.writeBytes(header);
        BinaryEncoder body = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            writer.write(message, body);
            body.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Decodes what {@link #encode} wrote. It trusts the bytes: what came from elsewhere is {@link RecordCodec}'s.
     *
     * @throws MalformedRecordException if they are not such a record
     */
    public T decode(byte[] bytes) {
        if (bytes.length < HEADER_BYTES || !Arrays.equals(bytes, 0, HEADER_BYTES, header, 0, HEADER_BYTES)) {
            throw new MalformedRecordException("another type or version of record");
        }
        BinaryDecoder body = DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
        try {
            return reader.read(null, body);
        } catch (IOException e) {
            throw new MalformedRecordException("damaged record (" + e.getClass().getSimpleName() + ")");
        }
    }
}
