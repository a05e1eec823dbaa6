package dev.flashover.train;

import dev.flashover.config.UserException;
import dev.flashover.enrich.text.TextRepair;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads {@code set ⇥ language ⇥ split ⇥ label ⇥ text} files, packed with gzip. */
public final class LabelledTexts {
    private static final int COLUMNS = 5;

    private LabelledTexts() {}

    /**
     * A labelled row.
     *
     * @param set where it comes from
     * @param language ISO 639-1 code
     * @param label 0 negative, 1 neutral, 2 positive
     * @param text as it was collected
     */
    public record Row(String set, String language, int label, String text) {}

    /**
     * All rows of the file; lines that are something else are left out.
     *
     * @throws UserException if the file is not there or cannot be read
     */
    public static List<Row> read(Path file) {
        if (!Files.isReadable(file)) {
            throw new UserException(
                    "There is no " + file + ": give the folder with the labelled texts with --data DIR.");
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(LabelledTexts::row)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new UserException("Cannot read " + file + ": it must be text in UTF-8, packed with gzip.");
        }
    }

    static Example example(Row row) {
        return new Example(
                row.set(),
                row.language(),
                row.label(),
                null,
                null,
                TextRepair.repair(row.text()).text());
    }

    private static @Nullable Row row(String line) {
        String[] columns = line.split("\t", COLUMNS);
        return columns.length < COLUMNS || !columns[3].matches("[012]")
                ? null
                : new Row(columns[0], columns[1], Integer.parseInt(columns[3]), columns[4]);
    }
}
