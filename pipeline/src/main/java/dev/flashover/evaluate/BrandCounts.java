package dev.flashover.evaluate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flashover.config.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Mentions of a brand per five minutes, with the windows of the truth, from the Numenta Anomaly Benchmark.
 *
 * @param brand the brand's stock symbol
 * @param times when the rows' five minutes begin
 * @param counts mentions per row
 */
record BrandCounts(String brand, List<Instant> times, List<Integer> counts, List<NabScore.Window> windows) {
    private static final String FOLDER = "nab";
    private static final DateTimeFormatter ROW = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter WINDOW = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    /**
     * All brands in order.
     *
     * @param data holds {@code nab}
     * @throws UserException if the files are not there or are something else
     */
    static List<BrandCounts> read(Path data) {
        Path folder = data.resolve(FOLDER);
        try {
            Map<String, List<List<String>>> windows =
                    new ObjectMapper().readValue(folder.resolve("windows.json").toFile(), new TypeReference<>() {});
            List<BrandCounts> brands = new ArrayList<>();
            for (Map.Entry<String, List<List<String>>> file : new TreeMap<>(windows).entrySet()) {
                brands.add(read(folder.resolve(file.getKey()), file.getValue()));
            }
            return brands;
        } catch (IOException | RuntimeException e) {
            throw new UserException("cannot read " + folder + ": give the directory that holds nab with --data");
        }
    }

    private static BrandCounts read(Path file, List<List<String>> windows) throws IOException {
        List<Instant> times = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 2);
            times.add(instant(cells[0], ROW));
            counts.add(Integer.parseInt(cells[1]));
        }
        List<NabScore.Window> truth = new ArrayList<>();
        for (List<String> window : windows) {
            truth.add(new NabScore.Window(
                    times.indexOf(instant(window.get(0), WINDOW)), times.indexOf(instant(window.get(1), WINDOW))));
        }
        String name = String.valueOf(file.getFileName());
        return new BrandCounts(name.replaceAll(".*_|\\.csv", ""), times, counts, truth);
    }

    private static Instant instant(String text, DateTimeFormatter format) {
        return LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC);
    }
}
