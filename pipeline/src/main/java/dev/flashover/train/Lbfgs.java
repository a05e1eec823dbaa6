package dev.flashover.train;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds the lowest point of a smooth convex function by limited-memory BFGS (Nocedal 1980; two-loop recursion) with
 * halving steps. One thread and one order, so the same function gives the same bits.
 */
final class Lbfgs {
    private static final int REMEMBERED = 10;
    private static final int MOST_HALVINGS = 30;
    private static final double SUFFICIENT = 1e-4;

    private Lbfgs() {}

    /** A function with its slope. */
    interface Objective {
        /**
         * Value at the point.
         *
         * @param gradient is overwritten with the slope there
         */
        double at(double[] point, double[] gradient);
    }

    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop
    private record Step(double[] moved, double[] changed, double curvature) {}

    /** Walks downhill from the start, which stays as it is, for so many steps at most. */
    static double[] minimize(Objective objective, double[] start, int steps) {
        double[] point = start.clone();
        double[] gradient = new double[point.length];
        double value = objective.at(point, gradient);
        Deque<Step> memory = new ArrayDeque<>();
        for (int step = 0; step < steps; step++) {
            double[] direction = direction(gradient, memory);
            double slope = dot(direction, gradient);
            if (slope > -1e-9 * Math.abs(value)) {
                return point;
            }
            double length = memory.isEmpty() ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
            double[] next = new double[point.length];
            double[] nextGradient = new double[point.length];
            double nextValue = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
                for (int i = 0; i < point.length; i++) {
                    next[i] = point[i] + length * direction[i];
                }
                nextValue = objective.at(next, nextGradient);
                if (nextValue <= value + SUFFICIENT * length * slope) {
                    break;
                }
            }
            if (!(nextValue < value)) {
                return point;
            }
            remember(memory, difference(next, point), difference(nextGradient, gradient));
            point = next;
            gradient = nextGradient;
            value = nextValue;
        }
        return point;
    }

    private static void remember(Deque<Step> memory, double[] moved, double[] changed) {
        double curvature = dot(moved, changed);
        if (curvature > 0) {
            memory.addLast(new Step(moved, changed, curvature));
        }
        if (memory.size() > REMEMBERED) {
            memory.removeFirst();
        }
    }

    private static double[] direction(double[] gradient, Deque<Step> memory) {
        double[] direction = new double[gradient.length];
        add(direction, -1, gradient);
        double[] shares = new double[memory.size()];
        int index = memory.size();
        for (Iterator<Step> latest = memory.descendingIterator(); latest.hasNext(); ) {
            Step step = latest.next();
            index--;
            shares[index] = dot(step.moved(), direction) / step.curvature();
            add(direction, -shares[index], step.changed());
        }
        if (!memory.isEmpty()) {
            Step latest = memory.getLast();
            double scale = latest.curvature() / dot(latest.changed(), latest.changed());
            for (int i = 0; i < direction.length; i++) {
                direction[i] *= scale;
            }
        }
        for (Step step : memory) {
            add(direction, shares[index] - dot(step.changed(), direction) / step.curvature(), step.moved());
            index++;
        }
        return direction;
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static double[] difference(double[] left, double[] right) {
        double[] difference = left.clone();
        add(difference, -1, right);
        return difference;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
