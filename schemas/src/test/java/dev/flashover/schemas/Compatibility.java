package dev.flashover.schemas;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/**
 * FULL_TRANSITIVE: a schema and each of its earlier versions can read each other's records. Not Avro's {@code
 * SchemaValidator}, which lets an enum grow although an old reader without a default breaks on the new symbol.
 */
final class Compatibility {
    private Compatibility() {}

    /** What one of the two versions cannot read of the other, one line each; empty if they are compatible. */
    static List<String> breaks(Schema present, Schema earlier) {
        return Stream.concat(breaksOf(present, earlier, "new reader"), breaksOf(earlier, present, "old reader"))
                .toList();
    }

    private static Stream<String> breaksOf(Schema reader, Schema writer, String who) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(found -> line(who, found));
    }

    private static String line(String who, Incompatibility found) {
        return who + ": " + found.getType() + " at " + found.getLocation() + " (" + found.getMessage() + ")";
    }
}
