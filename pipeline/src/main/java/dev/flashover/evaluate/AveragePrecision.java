package dev.flashover.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Average precision: the mean, over what should be found, of the share of right ones among all that rank at least as
 * high (Manning et al., "Introduction to Information Retrieval", 2008, section 8.4). Equals share one rank, so that the
 * order in which they were added does not count.
 */
final class AveragePrecision {
    private final List<Scored> scored = new ArrayList<>();

    private record Scored(double score, boolean right) {}

    /** @param right true for what should be found */
    void add(double score, boolean right) {
        scored.add(new Scored(score, right));
    }

    /** How many should be found. */
    int wanted() {
        return (int) scored.stream().filter(Scored::right).count();
    }

    /** 0 to 1; NaN if nothing should be found. */
    double value() {
        List<Scored> ranked = scored.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        double sum = 0;
        int found = 0;
        int tied = 0;
        for (int rank = 0; rank < ranked.size(); rank++) {
            tied += ranked.get(rank).right() ? 1 : 0;
            boolean last = rank + 1 == ranked.size()
                    || ranked.get(rank + 1).score() < ranked.get(rank).score();
            if (last) {
                found += tied;
                sum += tied * (double) found / (rank + 1);
                tied = 0;
            }
        }
        return sum / found;
    }
}
