package dev.flashover.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A consumer has nothing but the schema: every type and every field says what it means. */
class SchemaDocTest {
    @ParameterizedTest
    @EnumSource
    void everyTypeAndFieldHasADoc(RecordType type) {
        // When
        List<String> silent = undocumented(type.schema());

        // Then
        assertThat(silent).isEmpty();
    }

    @Test
    void aTypeOrFieldWithoutADocIsFound() {
        // Given
        Schema schema = new Schema.Parser().parse("""
                {"type": "record", "name": "Outer", "doc": "Has one.", "fields": [
                  {"name": "said", "type": "int", "doc": "Has one."},
                  {"name": "silent", "type": {"type": "array", "items": ["null",
                    {"type": "enum", "name": "Inner", "symbols": ["A"]}]}}]}""");

        // When
        List<String> silent = undocumented(schema);

        // Then
        assertThat(silent).containsExactly("Outer.silent", "Inner");
    }

    private static List<String> undocumented(Schema schema) {
        List<String> found = new ArrayList<>();
        collect(schema, found, new HashSet<>());
        return found;
    }

    private static void collect(Schema schema, List<String> found, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> collectRecord(schema, found, seen);
            case ENUM, FIXED -> require(schema.getDoc(), schema.getFullName(), found);
            case ARRAY -> collect(schema.getElementType(), found, seen);
            case MAP -> collect(schema.getValueType(), found, seen);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, found, seen));
            case STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }

    private static void collectRecord(Schema schema, List<String> found, Set<String> seen) {
        if (!seen.add(schema.getFullName())) {
            return;
        }
        require(schema.getDoc(), schema.getFullName(), found);
        for (Schema.Field field : schema.getFields()) {
            require(field.doc(), schema.getFullName() + "." + field.name(), found);
            collect(field.schema(), found, seen);
        }
    }

    private static void require(@Nullable String doc, String what, List<String> found) {
        if (doc == null || doc.isBlank()) {
            found.add(what);
        }
    }
}
