package dev.flashover.judge.volume;

import dev.flashover.avro.state.BrandVolume;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many mentions of a brand an hour is expected to have: its level, times a factor for the hour of the day, times a
 * factor for the hour of the week (UTC). All three are ratios of mentions seen to mentions expected, in which the past
 * fades; the factors start at 1, so that a brand without history has a level from the first hour and a day's rhythm after
 * two days. An hour counts for at most {@value #MOST_SURPRISE} times what was expected, so that one storm is not taken for
 * the rule.
 */
final class Season {
    private static final int DAY = 24;
    private static final int WEEK = 7 * DAY;

    /** The epoch was a Thursday. */
    private static final int MONDAY = 3 * DAY;

    private static final double LEVEL_KEPT = 1 - 1.0 / WEEK;
    private static final double DAY_KEPT = 0.9;
    private static final double DAY_PRIOR = 5;
    private static final double WEEK_KEPT = 0.8;
    private static final double WEEK_PRIOR = 3;
    private static final double MOST_SURPRISE = 4;

    /** However silent an hour was, something may be said in it some day. */
    private static final double LEAST_FACTOR = 0.05;

    private static final double MOST_FACTOR = 20;

    /** Mentions by which a count of a rarely mentioned brand may always exceed what was expected. */
    private static final double SMALL = 1;

    private final BrandVolume volume;

    Season(BrandVolume volume) {
        this.volume = volume;
    }

    static List<Float> hoursOfDay() {
        return new ArrayList<>(Collections.nCopies(DAY, 1f));
    }

    static List<Float> hoursOfWeek() {
        return new ArrayList<>(Collections.nCopies(WEEK, 1f));
    }

    /** Mentions in an hour whose factor is 1. */
    double level() {
        return volume.getWeight() == 0 ? 0 : volume.getMentions() / volume.getWeight();
    }

    /** What part of the level an hour is expected to have, by its number since the epoch. */
    double factor(long hour) {
        return (double) volume.getHourOfDay().get(day(hour))
                * volume.getHourOfWeek().get(week(hour));
    }

    /** Learns from an hour that is over. */
    void learn(long hour, int mentions) {
        double factor = factor(hour);
        long learned = volume.getLearned();
        double seen = learned < Duration.ofDays(1).toHours()
                ? mentions
                : Math.min(mentions, MOST_SURPRISE * (level() * factor + SMALL));
        volume.setMentions(volume.getMentions() * LEVEL_KEPT + seen);
        volume.setWeight(volume.getWeight() * LEVEL_KEPT + factor);
        volume.setLearned(learned + 1);
        double part = level() == 0 ? 1 : seen / level();
        int day = day(hour);
        int week = week(hour);
        learn(
                volume.getHourOfDay(),
                day,
                part / volume.getHourOfWeek().get(week),
                gain(DAY_PRIOR, DAY_KEPT, learned / DAY));
        learn(
                volume.getHourOfWeek(),
                week,
                part / volume.getHourOfDay().get(day),
                gain(WEEK_PRIOR, WEEK_KEPT, learned / WEEK));
    }

    private static void learn(List<Float> factors, int index, double seen, double gain) {
        double known = factors.get(index);
        double better = known + gain * (seen - known);
        factors.set(index, (float) Math.max(LEAST_FACTOR, Math.min(MOST_FACTOR, better)));
    }

    /** One over the weight of a fading prior and of what was seen so often before, and now. */
    private static double gain(double prior, double kept, long before) {
        double left = StrictMath.pow(kept, before + 1.0);
        return 1 / (prior * left + (1 - left) / (1 - kept));
    }

    private static int day(long hour) {
        return (int) Math.floorMod(hour, (long) DAY);
    }

    private static int week(long hour) {
        return (int) Math.floorMod(hour + MONDAY, (long) WEEK);
    }
}
