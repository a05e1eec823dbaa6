package dev.flashover.judge.spread;

import dev.flashover.avro.Pulse;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a pulse added to its story's spread, in share-equivalents.
 *
 * @param seen what came within the pulse's window
 * @param told what only counters tell of: it came evenly since they were read before
 */
public record Gain(double seen, double told) {
    /** Nothing. */
    public static final Gain NONE = new Gain(0, 0);

    private static final int SLICES = 12;

    /** Both together. */
    public double total() {
        return seen + told;
    }

    /**
     * How much of it came in a stretch of time; what was seen counts if the whole window lies within.
     *
     * @param from start of the stretch in epoch milliseconds, inclusive
     * @param to its end, exclusive
     */
    public double within(long from, long to, Pulse pulse) {
        long end = pulse.getEnd().toEpochMilli();
        boolean inside = pulse.getStart().toEpochMilli() >= from && end <= to;
        return (inside ? seen : 0) + told * share(from, to, pulse, end);
    }

    /** What was told, as if it had come in a few equal parts, by their time in epoch milliseconds. */
    public SortedMap<Long, Double> slices(Pulse pulse) {
        SortedMap<Long, Double> slices = new TreeMap<>();
        if (told > 0) {
            long end = pulse.getEnd().toEpochMilli();
            long since = Math.min(end, since(pulse, end));
            for (int slice = 1; slice <= SLICES; slice++) {
                slices.merge(since + (end - since) * slice / SLICES, told / SLICES, Double::sum);
            }
        }
        return slices;
    }

    private static double share(long from, long to, Pulse pulse, long end) {
        long since = since(pulse, end);
        if (since >= end) {
            return end > from && end <= to ? 1 : 0;
        }
        return Math.max(0, Math.min(end, to) - Math.max(since, from)) / (double) (end - since);
    }

    private static long since(Pulse pulse, long end) {
        return pulse.getGrowthSince() == null ? end : pulse.getGrowthSince().toEpochMilli();
    }
}
