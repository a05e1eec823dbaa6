package dev.flashover.intake;

import dev.flashover.avro.Mention;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;

/** The fields of a mention by their dotted path, such as {@code author.id}. */
final class MentionFields {
    private MentionFields() {}

    /** Every field that holds a value rather than a record, with its schema, null taken off. */
    static Map<String, Schema> leaves() {
        Map<String, Schema> leaves = new LinkedHashMap<>();
        collect(Mention.getClassSchema(), "", leaves);
        return leaves;
    }

    private static void collect(Schema record, String prefix, Map<String, Schema> leaves) {
        for (Schema.Field field : record.getFields()) {
            Schema schema = JsonRecord.withoutNull(field.schema());
            if (schema.getType() == Schema.Type.RECORD) {
                collect(schema, prefix + field.name() + ".", leaves);
            } else {
                leaves.put(prefix + field.name(), schema);
            }
        }
    }
}
