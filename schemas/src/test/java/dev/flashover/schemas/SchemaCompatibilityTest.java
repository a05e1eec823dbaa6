package dev.flashover.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Producers and consumers upgrade in any order, so every version ever released must stay readable, both ways. */
class SchemaCompatibilityTest {
    private static final String OLD = """
            {"type": "record", "name": "Note", "fields": [
              {"name": "id", "type": "string"},
              {"name": "size", "type": "int"},
              {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["A", "B"]}}]}""";

    @ParameterizedTest
    @EnumSource
    void everyReleasedVersionAndThePresentOneReadEachOther(RecordType type) {
        // Given
        List<Schema> released = ReleasedSchemas.versions().stream()
                .map(version -> ReleasedSchemas.schema(version, type))
                .filter(Objects::nonNull)
                .toList();

        // When
        List<String> breaks = released.stream()
                .flatMap(earlier -> Compatibility.breaks(type.schema(), earlier).stream())
                .toList();

        // Then
        assertThat(breaks).isEmpty();
    }

    @Test
    void everyTypeHasBeenReleased() {
        // Given
        List<String> versions = ReleasedSchemas.versions();

        // When
        String latest = versions.get(versions.size() - 1);

        // Then
        assertThat(RecordType.values())
                .allSatisfy(type -> assertThat(ReleasedSchemas.schema(latest, type))
                        .as("%s in %s: run scripts/release-schemas", type, latest)
                        .isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a field without a default is gone
                """
                {"type": "record", "name": "Note", "fields": [
                  {"name": "id", "type": "string"},
                  {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["A", "B"]}}]}""",
                // a new field without a default
                """
                {"type": "record", "name": "Note", "fields": [
                  {"name": "id", "type": "string"},
                  {"name": "size", "type": "int"},
                  {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["A", "B"]}},
                  {"name": "more", "type": "string"}]}""",
                // a wider type, which old readers cannot take
                """
                {"type": "record", "name": "Note", "fields": [
                  {"name": "id", "type": "string"},
                  {"name": "size", "type": "long"},
                  {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["A", "B"]}}]}""",
                // a new symbol, which old readers without a default do not know
                """
                {"type": "record", "name": "Note", "fields": [
                  {"name": "id", "type": "string"},
                  {"name": "size", "type": "int"},
                  {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["A", "B", "C"]}}]}"""
            })
    void theCheckRefusesABrokenPromise(String broken) {
        // Given
        Schema old = new Schema.Parser().parse(OLD);
        Schema changed = new Schema.Parser().parse(broken);

        // When
        List<String> breaks = Compatibility.breaks(changed, old);

        // Then
        assertThat(breaks).isNotEmpty();
    }

    @Test
    void theCheckAllowsAnOptionalField() {
        // Given
        Schema old = new Schema.Parser().parse(OLD);
        Schema changed = new Schema.Parser().parse("""
                {"type": "record", "name": "Note", "fields": [
                  {"name": "id", "type": "string"},
                  {"name": "size", "type": "int"},
                  {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["A", "B"]}},
                  {"name": "more", "type": ["null", "string"], "default": null}]}""");

        // When
        List<String> breaks = Compatibility.breaks(changed, old);

        // Then
        assertThat(breaks).isEmpty();
    }
}
