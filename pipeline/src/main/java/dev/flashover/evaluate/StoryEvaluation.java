package dev.flashover.evaluate;

import dev.flashover.train.Cascade;
import dev.flashover.train.CascadePlayback;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * How well it is told which stories will spread: real cascades are played through the very stages, and what the judge
 * publishes on the way is held against what came of them.
 */
public final class StoryEvaluation {
    private static final List<String> ABOUT = List.of(
            "Every set is one brand, each cascade one root and its shares, at the times that the set knows. The sets are",
            "rumours and general retweets: they stand in for complaints, and say nothing about words, press, platforms,",
            "copycats or a brand's replies, which the judge looks at as well.");

    private final long seed;

    /** @param seed of the split by cascade: 50 % training, 25 % validation, 25 % test */
    public StoryEvaluation(long seed) {
        this.seed = seed;
    }

    /**
     * Measures, and prints what comes out. Takes minutes.
     *
     * @param data holds the folder with cascades
     * @param print takes lines as they come
     */
    public void report(Path data, Consumer<String> print) {
        List<CascadeTable> tables = List.of(
                new EarlyAlertTable(),
                new DoublingTable(),
                new SizeForecastTable(),
                new CrisisCalibrationTable(),
                new LevelTable());
        ABOUT.forEach(print);
        print.accept("");
        for (CascadeSet set : CascadeSet.readAll(data, seed)) {
            print.accept(String.format(
                    Locale.ROOT,
                    "%s: %,d cascades for training, %,d for the test with %,d shares, split with seed %d",
                    set.name(),
                    set.training().size(),
                    set.test().size(),
                    set.test().stream().mapToInt(Cascade::size).sum(),
                    seed));
            List<CascadeTrace> traces = play(set);
            tables.forEach(table -> table.add(set, traces));
        }
        for (CascadeTable table : tables) {
            print.accept("");
            table.about().forEach(print);
            print.accept("");
            table.lines().forEach(print);
        }
    }

    private static List<CascadeTrace> play(CascadeSet set) {
        Map<String, CascadeTrace> traces = new LinkedHashMap<>();
        set.test().forEach(cascade -> traces.put(cascade.id(), new CascadeTrace(cascade, set.large())));
        new CascadePlayback(set.crisisSize())
                .play(
                        set.test(),
                        (cascade, story) ->
                                Objects.requireNonNull(traces.get(cascade.id())).take(story));
        return List.copyOf(traces.values());
    }
}
