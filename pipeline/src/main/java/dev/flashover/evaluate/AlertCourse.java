package dev.flashover.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** How high a score rose, and when: each time that it was higher than ever before. */
final class AlertCourse {
    private final List<Rise> rises = new ArrayList<>();

    private record Rise(long time, double score) {}

    /** @param time in epoch milliseconds; scores must come in the order of their times */
    void add(long time, double score) {
        if (score > highest()) {
            rises.add(new Rise(time, score));
        }
    }

    /** The highest score, 0 if there was none above. */
    double highest() {
        return rises.isEmpty() ? 0 : rises.get(rises.size() - 1).score();
    }

    /** When the score first exceeded a threshold, in epoch milliseconds; empty if it never did. */
    OptionalLong alert(double threshold) {
        return rises.stream()
                .filter(rise -> rise.score() > threshold)
                .mapToLong(Rise::time)
                .findFirst();
    }
}
