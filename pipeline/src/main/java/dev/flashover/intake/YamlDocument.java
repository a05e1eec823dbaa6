package dev.flashover.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.flashover.config.EditDistance;
import dev.flashover.config.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Iterator;

/** A YAML file that a user wrote, read strictly: mistakes are answered with one line. */
final class YamlDocument {
    private static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private YamlDocument() {}

    /**
     * @param name of the file, begins every message
     * @throws UserException if it is not YAML
     */
    static JsonNode read(InputStream in, String name) throws IOException {
        try {
            return MAPPER.readTree(in);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UserException(name + ": line " + line + " is not YAML, or repeats a key");
        }
    }

    static void refuseUnknownKeys(JsonNode yaml, Collection<String> known, String name) {
        if (!yaml.isObject()) {
            throw new UserException(name + ": must hold the keys " + String.join(", ", known));
        }
        for (Iterator<String> keys = yaml.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!known.contains(key)) {
                throw new UserException(name + ": unknown key " + key + ", the nearest known is "
                        + EditDistance.nearest(key, known).orElseThrow());
            }
        }
    }

    static String text(JsonNode yaml, String key, String absent, String name) {
        JsonNode value = yaml.path(key);
        if (value.isMissingNode()) {
            return absent;
        }
        if (!value.isTextual()) {
            throw new UserException(name + ": " + key + " must be text");
        }
        return value.textValue();
    }
}
