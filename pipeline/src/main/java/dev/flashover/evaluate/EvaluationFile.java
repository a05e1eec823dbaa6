package dev.flashover.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tab-separated files that ship for measuring. */
final class EvaluationFile {
    private EvaluationFile() {}

    /**
     * All rows, in the order of the file; lines that begin with {@code # } are comments.
     *
     * @param name of a file in {@code /evaluation}
     * @param columns the last one may hold tabs
     */
    static List<String[]> rows(String name, int columns) {
        try (InputStream file =
                        Objects.requireNonNull(EvaluationFile.class.getResourceAsStream("/evaluation/" + name));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.split("\t", columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
