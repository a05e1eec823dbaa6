package dev.flashover.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The score of the Numenta Anomaly Benchmark by its published rules (Lavin and Ahmad, "Evaluating real-time anomaly detection
 * algorithms", 2015): of each window of the truth only the earliest alarm counts, the earlier the better; a missed window
 * costs, and so does each alarm outside, the less the shorter it comes after a window. What comes in the probationary period
 * at the start of a file counts nothing.
 */
public final class NabScore {
    private static final double STEEPNESS = 5;
    private static final double LONG_AFTER = 3;
    private static final double PROBATION = 0.15;
    private static final int PROBATION_ROWS = 5_000;

    private final int rows;
    private final List<Window> windows;

    /**
     * A file with its truth.
     *
     * @param rows how many rows it has
     * @param windows in order of time, not overlapping
     */
    public NabScore(int rows, List<Window> windows) {
        this.rows = rows;
        this.windows = List.copyOf(windows);
    }

    /** An anomaly's first and last row, counted from 0. */
    public record Window(int first, int last) {
        private boolean holds(int row) {
            return first <= row && row <= last;
        }
    }

    /** What an alarm in the wrong place costs. */
    public enum Profile {
        STANDARD(0.11),
        REWARD_LOW_FALSE_POSITIVES(0.22);

        private final double falseAlarm;

        Profile(double falseAlarm) {
            this.falseAlarm = falseAlarm;
        }
    }

    /**
     * What came of a file.
     *
     * @param points not normalised: 1 for each window that was found at its start, less for later, -1 for a missed one
     * @param found row of the first alarm in each window that was found
     * @param falseAlarms rows of the alarms outside
     */
    public record Result(double points, int windows, List<Integer> found, List<Integer> falseAlarms) {}

    /** How many rows at the start do not count. */
    public int probation() {
        return (int) Math.min(Math.floor(PROBATION * rows), PROBATION * PROBATION_ROWS);
    }

    /** Scores alarms, given by row. */
    public Result score(Collection<Integer> alarms, Profile profile) {
        List<Integer> counting = alarms.stream()
                .filter(row -> row >= probation())
                .sorted()
                .distinct()
                .toList();
        List<Integer> found = new ArrayList<>();
        double points = 0;
        for (Window window : windows) {
            List<Integer> inside = counting.stream().filter(window::holds).toList();
            if (inside.isEmpty()) {
                points -= 1;
            } else {
                found.add(inside.get(0));
                points += inside(window, inside.get(0));
            }
        }
        List<Integer> outside = counting.stream()
                .filter(row -> windows.stream().noneMatch(window -> window.holds(row)))
                .toList();
        for (int row : outside) {
            points += profile.falseAlarm * outside(row);
        }
        return new Result(points, windows.size(), found, outside);
    }

    /** Of all files together: 100 for a perfect detector, 0 for one that says nothing. */
    public static double normalized(Collection<Result> results) {
        double points = results.stream().mapToDouble(Result::points).sum();
        double windows = results.stream().mapToInt(Result::windows).sum();
        return 100 * (points + windows) / (2 * windows);
    }

    private static double inside(Window window, int row) {
        double length = window.last() - window.first() + 1.0;
        return sigmoid(-(window.last() - row + 1) / length) / sigmoid(-1);
    }

    private double outside(int row) {
        Window before = null;
        for (Window window : windows) {
            if (window.last() < row) {
                before = window;
            }
        }
        return before == null
                ? sigmoid(LONG_AFTER)
                : sigmoid((row - before.last()) / (double) (before.last() - before.first()));
    }

    private static double sigmoid(double position) {
        return position >= LONG_AFTER ? -1 : 2 / (1 + StrictMath.exp(STEEPNESS * position)) - 1;
    }
}
