package dev.flashover.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.avro.SchemaFormatter;

/** Freezes the present schemas as a released version. Run through {@code scripts/release-schemas}. */
final class ReleaseSchemas {
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private ReleaseSchemas() {}

    /** Takes the version and the folder {@code released}. */
    public static void main(String[] arguments) throws IOException {
        release(arguments[0], Path.of(arguments[1]));
    }

    /**
     * Writes every schema with all the types that it uses, and then the version's name, so that a version that is
     * listed is whole.
     *
     * @throws IllegalArgumentException if the version is not of the form 1.2.3, or was released before
     */
    static void release(String version, Path released) throws IOException {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("a version looks like 1.2.3, not " + version);
        }
        Path versions = released.resolve("versions");
        if (Files.readAllLines(versions).contains(version)) {
            throw new IllegalArgumentException(version + " is released; a released version never changes");
        }
        Path folder = Files.createDirectories(released.resolve(version));
        for (RecordType type : RecordType.values()) {
            Files.writeString(
                    folder.resolve(type.schema().getName() + ".avsc"),
                    SchemaFormatter.format("json/pretty", type.schema()) + "\n");
        }
        Files.write(versions, List.of(version), StandardOpenOption.APPEND);
    }
}
