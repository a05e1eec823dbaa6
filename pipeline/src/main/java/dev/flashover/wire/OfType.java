package dev.flashover.wire;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.kstream.Predicate;

/** Selects records by their type, where a stage's stream carries several. */
public final class OfType {
    private OfType() {}

    /** True for a record of one of these types. */
    public static Predicate<String, SpecificRecord> of(Class<?>... types) {
        List<Class<?>> wanted = List.of(types);
        return (key, value) -> wanted.stream().anyMatch(type -> type.isInstance(value));
    }
}
