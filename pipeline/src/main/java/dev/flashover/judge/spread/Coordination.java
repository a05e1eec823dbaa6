package dev.flashover.judge.spread;

import dev.flashover.avro.Pulse;
import dev.flashover.avro.state.CoordinationCounts;

/**
 * How much of a story looks arranged: by accounts opened for it, by the same words over and over, by crowds in one
 * second. Signs, no proof: a class of pupils looks the same. O(1) per pulse; sums, so that the order of pulses does not
 * matter.
 */
public final class Coordination {
    /** So many mentions without any sign are thought to stand beside those that were seen. */
    private static final double PRIOR = 10;

    /** So large a part of any crowd has young accounts, or says the same few words. */
    private static final double ORDINARY = 0.15;

    /** So many come in one second by chance, times the pace. */
    private static final double CHANCE = 4;

    /** Many clocks are coarse: alone, the same second says little. */
    private static final double ALONE = 0.3;

    private Coordination() {}

    /** Adds what a pulse shows. */
    public static void add(CoordinationCounts counts, Pulse pulse) {
        counts.setMentions(counts.getMentions() + pulse.getMentions());
        counts.setWorded(counts.getWorded() + pulse.getMentions() - pulse.getShares());
        counts.setIdentical(counts.getIdentical() + pulse.getIdenticalTexts());
        counts.setAgesKnown(counts.getAgesKnown() + pulse.getAgesKnown());
        counts.setYoung(counts.getYoung() + pulse.getYoung());
        double seconds =
                Math.max(1, (pulse.getEnd().toEpochMilli() - pulse.getStart().toEpochMilli()) / 1000.0);
        double expected = CHANCE * Math.max(1, pulse.getMentions() / seconds);
        counts.setCrowded(counts.getCrowded() + Math.max(0, pulse.getSameSecond() - expected));
    }

    /** Adds the counts of a story that goes into another. */
    public static void merge(CoordinationCounts counts, CoordinationCounts other) {
        counts.setMentions(counts.getMentions() + other.getMentions());
        counts.setWorded(counts.getWorded() + other.getWorded());
        counts.setIdentical(counts.getIdentical() + other.getIdentical());
        counts.setAgesKnown(counts.getAgesKnown() + other.getAgesKnown());
        counts.setYoung(counts.getYoung() + other.getYoung());
        counts.setCrowded(counts.getCrowded() + other.getCrowded());
    }

    /** The share of the story that looks arranged, 0 to 1. */
    public static double share(CoordinationCounts counts) {
        double accounts = unusual((double) counts.getYoung(), (double) counts.getAgesKnown());
        double words = unusual((double) counts.getIdentical(), (double) counts.getWorded());
        double crowds = unusual(counts.getCrowded(), (double) counts.getMentions());
        double evident = 1 - (1 - accounts) * (1 - words);
        return 1 - (1 - evident) * (1 - crowds * Math.max(ALONE, evident));
    }

    private static double unusual(double seen, double of) {
        return Math.max(0, seen / (of + PRIOR) - ORDINARY) / (1 - ORDINARY);
    }
}
