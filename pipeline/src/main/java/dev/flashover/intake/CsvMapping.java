package dev.flashover.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flashover.avro.Mention;
import dev.flashover.config.EditDistance;
import dev.flashover.config.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a CSV file make a mention, read from a YAML file. The bundled mappings explain the format in their
 * comments.
 */
public final class CsvMapping {
    private static final List<String> KEYS = List.of("delimiter", "times", "zone", "fields");

    private final String name;
    private final char delimiter;
    private final TimeFormat times;
    private final Map<String, FieldTemplate> fields;

    private CsvMapping(String name, char delimiter, TimeFormat times, Map<String, FieldTemplate> fields) {
        this.name = name;
        this.delimiter = delimiter;
        this.times = times;
        this.fields = fields;
    }

    /**
     * Reads a mapping.
     *
     * @param pathOrName a file, or the name of a bundled mapping, such as {@code airline2015}
     * @throws UserException if there is no such file or it is not a mapping
     */
    public static CsvMapping read(String pathOrName) {
        Path file = Path.of(pathOrName);
        try (InputStream in = Files.isRegularFile(file)
                ? Files.newInputStream(file)
                : CsvMapping.class.getResourceAsStream("/mappings/" + pathOrName + ".yaml")) {
            if (in == null) {
                throw new UserException("there is no mapping " + pathOrName
                        + ": give the path of a YAML file, or the name of a bundled one, such as airline2015");
            }
            return read(in, pathOrName);
        } catch (IOException e) {
            throw new UserException("cannot read the mapping " + pathOrName + ": check that it is a readable file");
        }
    }

    static CsvMapping read(InputStream in, String name) throws IOException {
        JsonNode yaml = YamlDocument.read(in, name);
        YamlDocument.refuseUnknownKeys(yaml, KEYS, name);
        String delimiter = YamlDocument.text(yaml, "delimiter", ",", name);
        if (delimiter.length() != 1 || delimiter.charAt(0) > 0x7E || "\"\r\n".contains(delimiter)) {
            throw new UserException(name + ": delimiter must be one ASCII character, such as \",\" or \"\\t\"");
        }
        TimeFormat times = TimeFormat.of(
                YamlDocument.text(yaml, "times", TimeFormat.ISO, name),
                YamlDocument.text(yaml, "zone", "UTC", name),
                name);
        return new CsvMapping(name, delimiter.charAt(0), times, fields(yaml.path("fields"), name));
    }

    private static Map<String, FieldTemplate> fields(JsonNode yaml, String name) {
        if (!yaml.isObject() || yaml.isEmpty()) {
            throw new UserException(name + ": fields must list mention fields, as in `id: \"{tweet_id}\"`");
        }
        Map<String, Schema> known = MentionFields.leaves();
        Map<String, FieldTemplate> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : yaml.properties()) {
            Schema schema = known.get(entry.getKey());
            if (schema == null) {
                throw new UserException(name + ": a mention has no field " + entry.getKey() + ", the nearest is "
                        + EditDistance.nearest(entry.getKey(), known.keySet()).orElseThrow());
            }
            if (!entry.getValue().isValueNode() || entry.getValue().isNull()) {
                throw new UserException(name + ": " + entry.getKey() + " must be text with {column} in it");
            }
            fields.put(entry.getKey(), new FieldTemplate(entry.getValue().asText(), schema));
        }
        return fields;
    }

    char delimiter() {
        return delimiter;
    }

    void checkColumns(List<String> columns, String file) {
        for (FieldTemplate field : fields.values()) {
            for (String column : field.columns()) {
                if (!columns.contains(column)) {
                    throw new UserException(file + " has no column " + column + ", which the mapping " + name
                            + " wants; it has " + columns.stream().limit(40).collect(Collectors.joining(", ")));
                }
            }
        }
    }

    /** @param row every column of the file with its text */
    Mention mention(Map<String, String> row) throws RefusedInputException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, FieldTemplate> field : fields.entrySet()) {
            JsonNode value = field.getValue().value(row, times, field.getKey());
            if (value != null) {
                put(json, field.getKey(), value);
            }
        }
        return MentionJson.ofTree(json);
    }

    private static void put(ObjectNode json, String path, JsonNode value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            json.set(path, value);
            return;
        }
        @Nullable JsonNode nested = json.get(path.substring(0, dot));
        ObjectNode target = nested instanceof ObjectNode object ? object : json.putObject(path.substring(0, dot));
        target.set(path.substring(dot + 1), value);
    }
}
