package dev.flashover.judge;

import dev.flashover.schemas.SingleObject;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serde of the records that live only in the judge's stores, in Avro single-object encoding. */
final class StateSerde {
    private StateSerde() {}

    static <T extends SpecificRecord> Serde<T> of(Schema schema) {
        return of(schema, Function.identity(), Function.identity());
    }

    /** Of what is kept as such records. */
    static <T extends SpecificRecord, V> Serde<V> of(Schema schema, Function<V, T> toState, Function<T, V> ofState) {
        SingleObject<T> codec = new SingleObject<>(schema);
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : codec.encode(toState.apply(value)),
                (topic, bytes) -> bytes == null ? null : ofState.apply(codec.decode(bytes)));
    }
}
