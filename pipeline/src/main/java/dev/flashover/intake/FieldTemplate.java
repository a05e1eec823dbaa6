package dev.flashover.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The text of one mention field, with columns in braces: a whole column, a constant, or both mixed. */
final class FieldTemplate {
    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)\\}");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String template;
    private final Schema schema;
    private final List<String> columns = new ArrayList<>();

    FieldTemplate(String template, Schema schema) {
        this.template = template;
        this.schema = schema;
        COLUMN.matcher(template).results().forEach(found -> columns.add(found.group(1)));
    }

    List<String> columns() {
        return columns;
    }

    /**
     * The field's value in the JSON form, or null if one of its columns is empty.
     *
     * @param path the field, for messages
     */
    @Nullable
    JsonNode value(Map<String, String> row, TimeFormat times, String path) throws RefusedInputException {
        for (String column : columns) {
            if (row.getOrDefault(column, "").isBlank()) {
                return null;
            }
        }
        String text = COLUMN.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(row.getOrDefault(found.group(1), "")));
        return switch (schema.getType()) {
            case LONG ->
                schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? NODES.numberNode(times.parse(text.strip(), path).toEpochMilli())
                        : NODES.numberNode(whole(text.strip(), path));
            case DOUBLE -> NODES.numberNode(number(text.strip(), path));
            case ARRAY -> words(text);
            case ENUM -> NODES.textNode(text.strip());
            case STRING, RECORD, MAP, UNION, FIXED, BYTES, INT, FLOAT, BOOLEAN, NULL -> NODES.textNode(text);
        };
    }

    private static long whole(String text, String path) throws RefusedInputException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw RefusedInputException.undecodable(path + " must be a whole number");
        }
    }

    private static double number(String text, String path) throws RefusedInputException {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw RefusedInputException.undecodable(path + " must be a number");
        }
    }

    private static ArrayNode words(String text) {
        ArrayNode words = NODES.arrayNode();
        for (String word : SPACE.split(text.strip(), -1)) {
            words.add(word);
        }
        return words;
    }
}
