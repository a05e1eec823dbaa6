package dev.flashover.evaluate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How often which class was taken for which. */
final class Confusion {
    private final List<String> classes;
    private final int[][] counts;

    Confusion(List<String> classes) {
        this.classes = List.copyOf(classes);
        this.counts = new int[classes.size()][classes.size()];
    }

    void add(int truth, int answer) {
        counts[truth][answer]++;
    }

    int total() {
        return IntStream.range(0, counts.length).map(this::truths).sum();
    }

    /** Mean of the classes' F1, 0 to 100; classes that neither are there nor were answered do not count. */
    double macroF1() {
        return IntStream.range(0, counts.length)
                .filter(k -> truths(k) + answers(k) > 0)
                .mapToDouble(this::f1)
                .average()
                .orElse(0);
    }

    /** Harmonic mean of precision and recall of a class, 0 to 100. */
    double f1(int k) {
        return 200.0 * counts[k][k] / Math.max(1, truths(k) + answers(k));
    }

    /** Share of right answers, 0 to 100. */
    double accuracy() {
        int right = IntStream.range(0, counts.length).map(k -> counts[k][k]).sum();
        return 100.0 * right / Math.max(1, total());
    }

    /** Share of the texts of a class that were found, 0 to 100. */
    double recall(int k) {
        return 100.0 * counts[k][k] / Math.max(1, truths(k));
    }

    /** Share of the answers of a class that were right, 0 to 100. */
    double precision(int k) {
        return 100.0 * counts[k][k] / Math.max(1, answers(k));
    }

    /** One line: of each class, what it was taken for. */
    @Override
    public String toString() {
        return IntStream.range(0, counts.length)
                .mapToObj(truth -> classes.get(truth) + " → "
                        + IntStream.range(0, counts.length)
                                .mapToObj(answer -> classes.get(answer) + " " + counts[truth][answer])
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private int truths(int k) {
        return IntStream.of(counts[k]).sum();
    }

    private int answers(int k) {
        return IntStream.range(0, counts.length).map(truth -> counts[truth][k]).sum();
    }
}
