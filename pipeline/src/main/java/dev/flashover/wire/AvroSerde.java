package dev.flashover.wire;

import dev.flashover.schemas.MalformedRecordException;
import dev.flashover.schemas.RecordCodec;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Kafka serde for records in Avro single-object encoding. A null record is a null value (tombstone). Bytes that are not
 * a whole record of the wanted type throw {@link SerializationException} with a message that holds no content.
 *
 * @param <T> the type of record, or {@link SpecificRecord} for any
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
    private static final RecordCodec CODEC = new RecordCodec();

    private final Class<T> type;

    /** @param type the class of the records */
    public AvroSerde(Class<T> type) {
        this.type = type;
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, data) -> encode(data);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> decode(bytes);
    }

    private byte @Nullable [] encode(@Nullable T data) {
        return data == null ? null : CODEC.encode(data);
    }

    private @Nullable T decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            SpecificRecord decoded = CODEC.decode(bytes);
            if (!type.isInstance(decoded)) {
                throw new SerializationException(
                        "a " + decoded.getSchema().getName() + " where a " + type.getSimpleName() + " belongs");
            }
            return type.cast(decoded);
        } catch (MalformedRecordException e) {
            throw new SerializationException(e.getMessage());
        }
    }
}
