package dev.flashover.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;

/** Random records of a type, the same ones for the same seed. */
final class RandomRecords {
    private RandomRecords() {}

    /** As the classes that this version generates. */
    static Stream<SpecificRecord> of(RecordType type, int count, long seed) {
        return bytes(type.schema(), count, seed).map(bytes -> specific(type, bytes));
    }

    /** As Avro's binary encoding, by any schema. */
    static Stream<byte[]> bytes(Schema schema, int count, long seed) {
        // Generic data, because Avro's generator knows no logical types.
        RandomData data = new RandomData(GenericData.get(), schema, count, seed);
        return StreamSupport.stream(data.spliterator(), false).map(datum -> binary(schema, datum));
    }

    private static byte[] binary(Schema schema, Object datum) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<>(schema, GenericData.get()).write(datum, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpecificRecord specific(RecordType type, byte[] bytes) {
        try {
            return new SpecificDatumReader<SpecificRecord>(
                            type.schema(), type.schema(), SpecificData.getForSchema(type.schema()))
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
