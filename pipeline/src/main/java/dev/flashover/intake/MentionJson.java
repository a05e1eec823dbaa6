package dev.flashover.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flashover.avro.Mention;

/**
 * The JSON form of a mention: one object with the field names of {@code Mention.avsc}, timestamps as ISO 8601 text or
 * epoch milliseconds, absent fields at their defaults. Strict: UTF-8 without errors, no duplicate or unknown fields, no
 * conversion between types, nothing after the object. Only {@code id} and {@code platform} may be missing (they become
 * empty): whether a mention is complete is for the enrich stage to say.
 */
public final class MentionJson {
    private static final int MAX_DEPTH = 16;

    private static final JsonMapper MAPPER = JsonMapper.builder(new com.fasterxml.jackson.core.JsonFactoryBuilder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(1_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MentionJson() {}

    /** The JSON form in one line; fields at their defaults are left out. */
    public static String write(Mention mention) {
        return JsonRecord.write(mention).toString();
    }

    /**
     * Reads the JSON form.
     *
     * @param utf8 one whole JSON object
     */
    static Mention read(byte[] utf8) throws RefusedInputException {
        JsonNode json;
        try {
            json = MAPPER.readTree(StrictUtf8.decode(utf8));
        } catch (JsonProcessingException e) {
            // Not the exception's own message: it quotes the input.
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw RefusedInputException.undecodable("not a JSON object without duplicate fields, see column " + column);
        }
        return ofTree(json);
    }

    static Mention ofTree(JsonNode json) throws RefusedInputException {
        if (json instanceof ObjectNode object) {
            for (String name : new String[] {"id", "platform"}) {
                if (!object.hasNonNull(name)) {
                    object.put(name, "");
                }
            }
        }
        return (Mention) JsonRecord.read(json, Mention.getClassSchema(), "");
    }
}
