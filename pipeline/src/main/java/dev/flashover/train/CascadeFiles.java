package dev.flashover.train;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.flashover.config.UserException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads cascades: {@code .csv} or {@code .csv.gz} files with a header, a row per share. Columns: {@code cascade},
 * {@code delay_s} or {@code time_s} (seconds since the root), {@code user}, and where the set has them
 * {@code root_time_unix} (seconds), {@code root_followers}, {@code followers} (of the share's author) and
 * {@code has_text} (0 or 1).
 */
public final class CascadeFiles {
    /** Folder of the cascades in the data folder. */
    public static final String FOLDER = "cascades";

    /** Start of cascades whose root has no date: a Thursday noon. */
    public static final long UNKNOWN_START =
            Instant.parse("2015-01-01T12:00:00Z").toEpochMilli();

    private static final double SECOND = 1_000;

    private CascadeFiles() {}

    /**
     * All cascades of the data folder, set by set in the order of their names, in the order of the files.
     *
     * @param data holds the folder {@value #FOLDER}
     * @throws UserException if it is not there, is empty or holds something else
     */
    public static List<Cascade> readAll(Path data) {
        Path folder = data.resolve(FOLDER);
        try (Stream<Path> files = Files.list(folder)) {
            List<Cascade> cascades = files.filter(file -> file.toString().endsWith(".csv") || isPacked(file))
                    .sorted(Comparator.comparing(CascadeFiles::set))
                    .map(CascadeFiles::read)
                    .flatMap(List::stream)
                    .toList();
            if (cascades.isEmpty()) {
                throw new UserException("There are no cascades in " + folder + ": put .csv or .csv.gz files there.");
            }
            return cascades;
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read " + folder + ": give the folder that holds " + FOLDER + " with --data DIR.");
        }
    }

    /**
     * The cascades of a file.
     *
     * @throws UserException if it cannot be read or is something else
     */
    public static List<Cascade> read(Path file) {
        Map<String, Rows> cascades = new LinkedHashMap<>();
        try (InputStream in = open(file);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                cascades.computeIfAbsent(text(row, "cascade"), id -> new Rows(row))
                        .add(row);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UserException("Cannot read " + file + ": it must be a table of cascades, a row per share.");
        }
        String set = set(file);
        return cascades.entrySet().stream()
                .map(entry -> entry.getValue().cascade(set, entry.getKey()))
                .toList();
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return isPacked(file) ? new GZIPInputStream(in) : in;
    }

    private static boolean isPacked(Path file) {
        return file.toString().endsWith(".csv.gz");
    }

    private static String set(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.indexOf('.'));
    }

    private static String text(Map<String, String> row, String column) {
        String text = row.get(column);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("no " + column);
        }
        return text;
    }

    private static @Nullable Long count(Map<String, String> row, String column) {
        String text = row.get(column);
        return text == null || text.isBlank() ? null : (long) Double.parseDouble(text);
    }

    /** A cascade being read. */
    private static final class Rows {
        private final long start;
        private @Nullable Long rootFollowers;
        private final List<Cascade.Share> shares = new ArrayList<>();

        Rows(Map<String, String> row) {
            Long seconds = count(row, "root_time_unix");
            start = seconds == null ? UNKNOWN_START : seconds * (long) SECOND;
            rootFollowers = count(row, "root_followers");
        }

        void add(Map<String, String> row) {
            double delay = Double.parseDouble(text(row, row.containsKey("delay_s") ? "delay_s" : "time_s"));
            Long followers = count(row, "followers");
            // Clocks of different machines: a share cannot be older than what it shares.
            long time = start + Math.max(0, Math.round(delay * SECOND));
            if (rootFollowers == null && shares.isEmpty() && time == start) {
                rootFollowers = followers;
            }
            shares.add(new Cascade.Share(time, text(row, "user"), followers, !"0".equals(row.get("has_text"))));
        }

        Cascade cascade(String set, String id) {
            shares.sort(Comparator.comparingLong(Cascade.Share::time));
            return new Cascade(set, id, start, rootFollowers, shares);
        }
    }
}
