package dev.flashover.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flashover.config.EditDistance;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Plain JSON for Avro records, by their schema: the schema's field names, no type tags around the branches of a union,
 * timestamps as ISO 8601 text or epoch milliseconds. An absent or null field takes the schema's default. Fields that the
 * schema does not know, and values of another type, are refused.
 */
final class JsonRecord {
    private static final Instant FIRST_YEAR = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_YEAR = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final Pattern PRINTABLE_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

    private JsonRecord() {}

    /**
     * Makes a record of the class that belongs to the schema.
     *
     * @param path where the record stands in its document, empty for the document itself; begins every message
     */
    static SpecificRecord read(JsonNode json, Schema schema, String path) throws RefusedInputException {
        if (!json.isObject()) {
            throw RefusedInputException.undecodable((path.isEmpty() ? "record" : path) + " must be an object");
        }
        refuseUnknown(json, schema, path);
        SpecificRecord target = (SpecificRecord) SpecificData.get().newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            String name = path.isEmpty() ? field.name() : path + "." + field.name();
            JsonNode value = json.get(field.name());
            target.put(
                    field.pos(),
                    value == null || value.isNull()
                            ? absent(field, name)
                            : value(value, withoutNull(field.schema()), name));
        }
        return target;
    }

    private static void refuseUnknown(JsonNode json, Schema schema, String path) throws RefusedInputException {
        List<String> known = schema.getFields().stream().map(Schema.Field::name).toList();
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                String where = path.isEmpty() ? "" : " in " + path;
                // A name is input too: it is only repeated if it looks like one.
                String message = PRINTABLE_NAME.matcher(name).matches()
                        ? "unknown field " + name + where + ", the nearest known is "
                                + EditDistance.nearest(name, known).orElseThrow()
                        : "unknown field" + where;
                throw RefusedInputException.undecodable(message);
            }
        }
    }

    private static @Nullable Object absent(Schema.Field field, String name) throws RefusedInputException {
        if (field.hasDefaultValue()) {
            return SpecificData.get().getDefaultValue(field);
        }
        throw RefusedInputException.invalid(name + " is missing");
    }

    static Schema withoutNull(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream()
                        .filter(branch -> branch.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow()
                : schema;
    }

    private static Object value(JsonNode json, Schema schema, String name) throws RefusedInputException {
        return switch (schema.getType()) {
            case RECORD -> read(json, schema, name);
            case STRING -> text(json, name);
            case ENUM -> symbol(json, schema, name);
            case ARRAY -> list(json, schema, name);
            case LONG ->
                schema.getLogicalType() instanceof LogicalTypes.TimestampMillis ? time(json, name) : whole(json, name);
            case DOUBLE -> number(json, name);
            case INT, FLOAT, BOOLEAN, BYTES, FIXED, MAP, NULL, UNION ->
                throw new IllegalStateException(name + " has a type that no input has: " + schema.getType());
        };
    }

    private static String text(JsonNode json, String name) throws RefusedInputException {
        if (!json.isTextual()) {
            throw RefusedInputException.undecodable(name + " must be a string");
        }
        return json.textValue();
    }

    private static GenericEnumSymbol<?> symbol(JsonNode json, Schema schema, String name) throws RefusedInputException {
        String symbol = text(json, name);
        if (!schema.hasEnumSymbol(symbol)) {
            throw RefusedInputException.undecodable(
                    name + " must be one of " + String.join(", ", schema.getEnumSymbols()));
        }
        return (GenericEnumSymbol<?>) SpecificData.get().createEnum(symbol, schema);
    }

    private static List<Object> list(JsonNode json, Schema schema, String name) throws RefusedInputException {
        if (!json.isArray()) {
            throw RefusedInputException.undecodable(name + " must be an array");
        }
        List<Object> list = new ArrayList<>(json.size());
        for (JsonNode element : json) {
            list.add(value(element, schema.getElementType(), name + "[" + list.size() + "]"));
        }
        return list;
    }

    private static long whole(JsonNode json, String name) throws RefusedInputException {
        if (!json.isIntegralNumber() || !json.canConvertToLong()) {
            throw RefusedInputException.undecodable(name + " must be a whole number");
        }
        return json.longValue();
    }

    private static double number(JsonNode json, String name) throws RefusedInputException {
        if (!json.isNumber() || !Double.isFinite(json.doubleValue())) {
            throw RefusedInputException.undecodable(name + " must be a number");
        }
        return json.doubleValue();
    }

    private static Instant time(JsonNode json, String name) throws RefusedInputException {
        Instant time;
        try {
            time = json.isTextual() ? Instant.parse(json.textValue()) : Instant.ofEpochMilli(whole(json, name));
        } catch (DateTimeException | RefusedInputException e) {
            throw RefusedInputException.undecodable(
                    name + " must be an ISO 8601 time with its offset, or epoch milliseconds");
        }
        if (time.isBefore(FIRST_YEAR) || time.isAfter(LAST_YEAR)) {
            throw RefusedInputException.invalid(name + " must be in the years 1 to 9999");
        }
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The JSON form of a record; fields that hold their default are left out. */
    static ObjectNode write(SpecificRecord source) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Schema.Field field : source.getSchema().getFields()) {
            Object value = source.get(field.pos());
            if (value != null
                    && !(field.hasDefaultValue()
                            && value.equals(SpecificData.get().getDefaultValue(field)))) {
                json.set(field.name(), node(value));
            }
        }
        return json;
    }

    private static JsonNode node(Object value) {
        if (value instanceof SpecificRecord nested) {
            return write(nested);
        }
        if (value instanceof List<?> list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> array.add(node(element)));
            return array;
        }
        if (value instanceof Map<?, ?>) {
            throw new IllegalStateException("no input has a map");
        }
        if (value instanceof Long whole) {
            return JsonNodeFactory.instance.numberNode(whole);
        }
        if (value instanceof Double number) {
            return JsonNodeFactory.instance.numberNode(number);
        }
        return JsonNodeFactory.instance.textNode(value.toString());
    }
}
