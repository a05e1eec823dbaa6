package dev.flashover.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Sentiment;
import dev.flashover.config.IntakeConfig;
import dev.flashover.enrich.sentiment.SentimentEngine;
import dev.flashover.fixture.FirstWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mentions that come out of order or late within the disorder that the intake allows, or twice, however long after, leave
 * no trace in stories and events. Held on replays that have posts, replies and counters of several brands, and answers of
 * theirs.
 */
class ChainLawTest {
    private static final Path DEMO = Path.of("src", "main", "resources", "replays", "demo");
    private static final List<Path> FILES = List.of(
            DEMO.resolve("background.ndjson"),
            DEMO.resolve("locaweb-2010.ndjson"),
            DEMO.resolve("united-2009.ndjson"),
            Path.of("src", "test", "resources", "cases", "locaweb-2009", "mentions.ndjson"));

    /** Within the time for which ids are remembered, and long after the watermark has passed. */
    private static final Duration MUCH_LATER = Duration.ofHours(5);

    private static final Pattern PUBLISHED = Pattern.compile("\"published\":\"([^\"]+)\"");

    /** Quick, and every text weighs differently, so that an order of summation would show. */
    private static final SentimentEngine BY_HASH = (text, reading) -> {
        double negative = Math.floorMod(text.hashCode(), 997) / 997.0;
        return new Sentiment(negative, 1 - negative, 0.0, "by-hash");
    };

    private static CaseReplay inOrder = new CaseReplay(List.of(), List.of(), List.of(), List.of());

    @TempDir
    Path folder;

    private record Arrival(Instant at, String line) {}

    @BeforeAll
    static void replayInOrder() {
        inOrder = CaseReplay.of(FILES, BY_HASH, new FirstWords());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void neitherDisorderNorRepetitionLeavesATrace(int seed) throws IOException {
        // Given
        Path disordered = Files.write(folder.resolve("disordered.ndjson"), disorder(new Random(seed)));

        // When
        CaseReplay replay = CaseReplay.of(List.of(disordered), BY_HASH, new FirstWords());

        // Then
        assertThat(replay.events()).as("seed %d", seed).isNotEmpty().isEqualTo(inOrder.events());
        assertThat(replay.annotations()).as("seed %d", seed).isNotEmpty().isEqualTo(inOrder.annotations());
        assertThat(replay.stories()).as("seed %d", seed).isEqualTo(inOrder.stories());
    }

    private static List<String> disorder(Random random) throws IOException {
        List<Arrival> arrivals = new ArrayList<>();
        for (Path file : FILES) {
            for (String line : Files.readAllLines(file)) {
                Matcher published = PUBLISHED.matcher(line);
                if (published.find()) {
                    Instant time = Instant.parse(published.group(1));
                    arrivals.add(new Arrival(soon(time, random), line));
                    if (random.nextInt(10) == 0) {
                        arrivals.add(new Arrival(soon(time, random), line));
                    }
                    if (random.nextInt(10) == 0) {
                        arrivals.add(new Arrival(soon(time, random).plus(MUCH_LATER), line));
                    }
                }
            }
        }
        arrivals.sort(Comparator.comparing(Arrival::at));
        return arrivals.stream().map(Arrival::line).toList();
    }

    private static Instant soon(Instant time, Random random) {
        return time.plusMillis(
                random.nextInt((int) IntakeConfig.DEFAULTS.disorder().toMillis()));
    }
}
