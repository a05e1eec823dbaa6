package dev.flashover.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The replay that comes with Flashover, unpacked so that it is read like any other. */
final class BundledReplay {
    private static final String FOLDER = "/replays/demo/";
    private static final String INDEX = "files";

    private BundledReplay() {}

    /** Copies the files that the index lists into a directory. */
    static List<Path> unpack(Path directory) {
        try {
            Files.createDirectories(directory);
            List<Path> files = new ArrayList<>();
            for (String name : names()) {
                Path file = directory.resolve(name);
                try (InputStream in = open(name)) {
                    Files.write(file, in.readAllBytes());
                }
                files.add(file);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files' names. */
    static List<String> names() {
        try (InputStream in = open(INDEX)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = BundledReplay.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException("not in the jar: " + FOLDER + name);
        }
        return in;
    }
}
