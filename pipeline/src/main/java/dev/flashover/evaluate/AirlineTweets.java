package dev.flashover.evaluate;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.flashover.config.UserException;
import dev.flashover.enrich.brand.BrandMatcher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Whether the right airline is found in real tweets, of which each says which airline it was sent to. */
public final class AirlineTweets {
    /** What the file calls Delta are tweets to JetBlue for the most part. */
    private static final Map<String, Set<String>> BRANDS = Map.of(
            "United", Set.of("united"),
            "US Airways", Set.of("us-airways"),
            "American", Set.of("american"),
            "Southwest", Set.of("southwest"),
            "Delta", Set.of("delta", "jetblue"),
            "Virgin America", Set.of("virgin-america"));

    private AirlineTweets() {}

    /**
     * Looks for the airlines.
     *
     * @param data holds {@code airline2015/tweets.csv.gz}
     * @return by airline, in order
     * @throws UserException if the file is not there or is something else
     */
    public static Map<String, Found> evaluate(Path data) {
        BrandMatcher matcher = new BrandMatcher(BrandEvaluation.brands());
        Map<String, Found> found = new TreeMap<>();
        for (Map<String, String> row : rows(data)) {
            String airline = row.getOrDefault("airline", "");
            found.merge(airline, find(row.getOrDefault("text", ""), airline, matcher), Found::plus);
        }
        return found;
    }

    /**
     * All tweets, by the names of the file's columns.
     *
     * @param data holds {@code airline2015/tweets.csv.gz}
     * @throws UserException if the file is not there or is something else
     */
    static List<Map<String, String>> rows(Path data) {
        Path file = data.resolve("airline2015").resolve("tweets.csv.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UserException("cannot read " + file + ": give the directory that holds airline2015 with --data");
        }
    }

    private static Found find(String text, String airline, BrandMatcher matcher) {
        return new Found(1, isFound(text, airline, matcher), isFound(text.replace("@", ""), airline, matcher));
    }

    private static int isFound(String text, String airline, BrandMatcher matcher) {
        Set<String> wanted = BRANDS.getOrDefault(airline, Set.of());
        Set<String> brands = new BrandPost("en", Set.of(), text).prepare().brands(matcher);
        return brands.stream().anyMatch(wanted::contains) ? 1 : 0;
    }

    /**
     * Tweets to an airline.
     *
     * @param found in how many of them it was found
     * @param foundByName in how many when every @ is taken away
     */
    public record Found(int tweets, int found, int foundByName) {
        Found plus(Found other) {
            return new Found(tweets + other.tweets, found + other.found, foundByName + other.foundByName);
        }
    }
}
