package dev.flashover.evaluate;

import dev.flashover.train.Cascade;
import dev.flashover.train.Cascade.Part;
import dev.flashover.train.CascadeFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cascades of one set, split by name.
 *
 * @param training what references are fitted on
 * @param test what is scored
 * @param large size that nine tenths of the training part do not reach: a crisis, in these sets
 */
record CascadeSet(String name, List<Cascade> training, List<Cascade> test, double large) {
    private static final double LARGE = 0.9;

    /** Where nobody knows when anything was posted, a root begins every hour. */
    private static final Duration SPACING = Duration.ofHours(1);

    CascadeSet {
        training = List.copyOf(training);
        test = List.copyOf(test);
    }

    /** All sets of a data folder. */
    static List<CascadeSet> readAll(Path data, long seed) {
        Map<String, List<Cascade>> sets = new LinkedHashMap<>();
        for (Cascade cascade : CascadeFiles.readAll(data)) {
            List<Cascade> set = sets.computeIfAbsent(cascade.set(), name -> new ArrayList<>());
            set.add(
                    cascade.start() == CascadeFiles.UNKNOWN_START
                            ? cascade.startingAt(CascadeFiles.UNKNOWN_START + set.size() * SPACING.toMillis())
                            : cascade);
        }
        List<CascadeSet> split = new ArrayList<>();
        sets.forEach((name, cascades) -> split.add(of(name, cascades, seed)));
        return split;
    }

    static CascadeSet of(String name, List<Cascade> cascades, long seed) {
        List<Cascade> training = part(cascades, Part.TRAINING, seed);
        return new CascadeSet(
                name,
                training,
                part(cascades, Part.TEST, seed),
                Quantile.of(training.stream().map(Cascade::size).toList(), LARGE));
    }

    private static List<Cascade> part(List<Cascade> cascades, Part part, long seed) {
        return cascades.stream().filter(cascade -> cascade.part(seed) == part).toList();
    }

    boolean isLarge(Cascade cascade) {
        return cascade.size() >= large;
    }

    /** Crisis size of the brand that the set is played as: the stories have roots, which some sets do not count. */
    double crisisSize() {
        long counting = test.stream().filter(Cascade::countsRoot).count();
        return 2 * counting >= test.size() ? large : large + 1;
    }

    /** When a cascade reached a size, in epoch milliseconds. */
    static long reached(Cascade cascade, double size) {
        return cascade.shares().get(Math.max(1, (int) Math.ceil(size)) - 1).time();
    }
}
