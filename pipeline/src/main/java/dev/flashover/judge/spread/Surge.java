package dev.flashover.judge.spread;

import java.util.Map;

/**
 * By how much a story spreads faster than the brand's stories usually do at its age, on the scale on which that shows most.
 *
 * <p>A large story has an afterglow: mentions go on in proportion to what there were, and fall with its age. Spread is a
 * surge only beyond that, else counters that are read days apart would raise a story anew long after its storm.
 *
 * @param scale the scale
 * @param deviations standard deviations of log(1 + peak) above the usual; negative if below
 * @param velocity share-equivalents in that window, as far as they still burn
 * @param usual what the brand's stories usually reach in it
 */
public record Surge(Scale scale, double deviations, double velocity, double usual) {
    /** So many times slower than its average a window may have become and still count in full: nights are quiet. */
    private static final double LULL = 3;

    /**
     * A story's total grows by its age to this power when nothing new happens: the third quartile over the cascades of a
     * micro-blog (set {@code weibo_ced}, training half) from the 18th to the 24th hour. Their median is 0.1.
     */
    private static final double AFTERGLOW = 0.2;

    /**
     * The strongest surge of a story.
     *
     * @param velocities share-equivalents per scale, now
     * @param size share-equivalents so far
     * @param voices how many different people there are to a share-equivalent, 0 to 1
     * @param age of the story in milliseconds
     * @param now epoch milliseconds
     */
    public static Surge strongest(
            Map<Scale, Double> velocities, double size, double voices, Baseline baseline, long age, long now) {
        Surge strongest = null;
        for (Scale scale : Scale.values()) {
            double velocity = velocities.getOrDefault(scale, 0.0);
            double expected = afterglow(scale, velocity, size, age);
            Scale shorter = scale.shorter();
            if (shorter != null) {
                double burning = velocities.getOrDefault(shorter, 0.0);
                double times =
                        LULL * scale.length().toMillis() / shorter.length().toMillis();
                if (velocity > times * burning) {
                    velocity = times * burning;
                    expected = Math.max(expected, times * afterglow(shorter, burning, size, age));
                }
            }
            double deviations = baseline.surge(scale, voices * velocity, voices * expected, age, now);
            if (strongest == null || deviations > strongest.deviations()) {
                strongest = new Surge(scale, deviations, velocity, baseline.usual(scale, age, now));
            }
        }
        if (strongest == null) {
            throw new IllegalStateException("there are no scales");
        }
        return strongest;
    }

    /** What a story that was so large before the window usually draws in it. */
    private static double afterglow(Scale scale, double velocity, double size, long age) {
        long before = age - scale.length().toMillis();
        if (before <= 0) {
            return 0;
        }
        double sizeBefore = Math.max(0, size - velocity);
        return sizeBefore * (StrictMath.pow((double) age / before, AFTERGLOW) - 1);
    }
}
