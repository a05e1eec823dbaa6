package dev.flashover.schemas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The schemas of every released version, kept in {@code released/VERSION/Name.avsc} and read from the jar. */
public final class ReleasedSchemas {
    private static final String FOLDER = "released/";

    private ReleasedSchemas() {}

    /** Released versions, oldest first. */
    public static List<String> versions() {
        try (InputStream in = open("versions")) {
            if (in == null) {
                throw new IllegalStateException("the jar has no " + FOLDER + "versions");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The schema that {@code type} had in {@code version}, or null if that version did not have it yet.
     *
     * @param version one of {@link #versions()}
     */
    public static @Nullable Schema schema(String version, RecordType type) {
        String file = version + "/" + type.schema().getName() + ".avsc";
        try (InputStream in = open(file)) {
            return in == null ? null : new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream open(String file) {
        return ReleasedSchemas.class.getResourceAsStream(FOLDER + file);
    }
}
