package dev.flashover.judge.spread;

import dev.flashover.avro.state.WeeklyRhythm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;

/**
 * When in the week people speak of a brand: the running mean of log(1 + activity) of each hour of the week, beside that of
 * all hours. An hour of which little is known is drawn towards the same hour of the other days, and that towards no rhythm
 * at all, so a brand without history has none. One storm does not move it much: an hour counts as at most twelve times
 * as lively as the others. The numbers live in the record that it is given; their number is fixed, and an hour costs O(1).
 */
final class Rhythm {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final int DAY = 24;
    private static final int WEEK = 7 * DAY;

    /** So many weeks without any rhythm are thought to have been seen. */
    private static final double PRIOR_WEEKS = 2;

    /** About so many of the latest weeks count. */
    private static final int REMEMBERED_WEEKS = 12;

    /** If nothing came for so long, nobody was watching. */
    private static final long LONGEST_SILENCE = 2 * WEEK;

    private static final double MOST_DISTANCE = 2.5;

    /** In an hour that is as quiet as can be, the same spread is so many times as remarkable: more would be chance. */
    private static final double LEAST_FACTOR = 0.5;

    private final WeeklyRhythm rhythm;

    Rhythm(WeeklyRhythm rhythm) {
        this.rhythm = rhythm;
    }

    /** No rhythm. */
    static WeeklyRhythm flat() {
        return new WeeklyRhythm(
                -1L,
                0.0,
                0,
                0.0,
                new ArrayList<>(Collections.nCopies(WEEK, 0)),
                new ArrayList<>(Collections.nCopies(WEEK, 0f)));
    }

    /** Something came. Times must not fall; what does not belong to a later hour counts in the present one. */
    void arrive(double shareEquivalents, long now) {
        long hour = Math.floorDiv(now, HOUR);
        if (rhythm.getHour() >= 0 && hour - rhythm.getHour() <= LONGEST_SILENCE) {
            while (rhythm.getHour() < hour) {
                learn();
                rhythm.setHour(rhythm.getHour() + 1);
                rhythm.setActivity(0);
            }
        } else {
            rhythm.setHour(hour);
            rhythm.setActivity(0);
        }
        rhythm.setActivity(rhythm.getActivity() + shareEquivalents);
    }

    /**
     * How many times livelier than usual the window that ends now usually is; 1 for a whole week.
     *
     * @param now epoch milliseconds
     */
    double factor(Scale scale, long now) {
        long length = scale.length().toMillis();
        if (length >= WEEK * HOUR) {
            return 1;
        }
        long start = now - length;
        double sum = 0;
        for (long hour = Math.floorDiv(start, HOUR); hour * HOUR < now; hour++) {
            long inside = Math.min(now, (hour + 1) * HOUR) - Math.max(start, hour * HOUR);
            sum += inside * StrictMath.exp(deviation((int) Math.floorMod(hour, (long) WEEK)));
        }
        return Math.max(LEAST_FACTOR, sum / length);
    }

    private void learn() {
        double distance = StrictMath.log1p(rhythm.getActivity()) - rhythm.getLevel();
        boolean first = rhythm.getHours() == 0;
        double bounded = first ? distance : Math.max(-MOST_DISTANCE, Math.min(MOST_DISTANCE, distance));
        rhythm.setHours(Math.min(REMEMBERED_WEEKS * WEEK, rhythm.getHours() + 1));
        rhythm.setLevel(rhythm.getLevel() + bounded / rhythm.getHours());

        int slot = (int) Math.floorMod(rhythm.getHour(), (long) WEEK);
        int weeks = Math.min(REMEMBERED_WEEKS, rhythm.getWeeks().get(slot) + 1);
        float known = rhythm.getDeviations().get(slot);
        rhythm.getWeeks().set(slot, weeks);
        rhythm.getDeviations().set(slot, (float) (known + ((first ? 0 : bounded) - known) / weeks));
    }

    private double deviation(int slot) {
        double days = 0;
        double weighted = 0;
        for (int other = slot % DAY; other < WEEK; other += DAY) {
            days += rhythm.getWeeks().get(other);
            weighted += rhythm.getWeeks().get(other) * rhythm.getDeviations().get(other);
        }
        double sameHour = weighted / (days + PRIOR_WEEKS);
        int weeks = rhythm.getWeeks().get(slot);
        return (weeks * rhythm.getDeviations().get(slot) + PRIOR_WEEKS * sameHour) / (weeks + PRIOR_WEEKS);
    }
}
