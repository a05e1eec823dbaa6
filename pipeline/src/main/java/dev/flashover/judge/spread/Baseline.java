package dev.flashover.judge.spread;

import dev.flashover.avro.state.BrandBaseline;
import dev.flashover.avro.state.PeakStatistics;
import java.util.ArrayList;
import java.util.List;

/**
 * What the stories of one brand usually reach at each age: running mean and variance (Welford 1962) of log(1 + peak) on
 * each scale, starting from a prior over all brands worth {@value #PRIOR_STORIES} stories and forgetting, so that the last
 * {@value #REMEMBERED_STORIES} or so count; the hour of the week is taken out before. The numbers live in the record that it
 * is given: their number is fixed, and a story and an hour cost O(1).
 */
public final class Baseline {
    private static final int PRIOR_STORIES = 30;
    private static final int REMEMBERED_STORIES = 2_000;

    private final BrandBaseline statistics;
    private final Rhythm rhythm;

    public Baseline(BrandBaseline statistics) {
        this.statistics = statistics;
        this.rhythm = new Rhythm(statistics.getRhythm());
    }

    /** The prior, for a brand without history. */
    public static BrandBaseline prior() {
        List<PeakStatistics> peaks = new ArrayList<>();
        for (Age age : Age.values()) {
            for (Scale scale : Scale.values()) {
                double variance = scale.priorDeviation() * scale.priorDeviation();
                peaks.add(new PeakStatistics((double) PRIOR_STORIES, age.priorMean(scale), variance * PRIOR_STORIES));
            }
        }
        return new BrandBaseline(peaks, Rhythm.flat());
    }

    /**
     * Something came in one of the brand's stories.
     *
     * @param now epoch milliseconds, never less than before
     */
    public void arrive(double shareEquivalents, long now) {
        rhythm.arrive(shareEquivalents, now);
    }

    /** Learns from a story that has been of that age: the most that a window held, {@link #unhurried}. */
    void learn(Age age, Scale scale, double peak) {
        PeakStatistics known = of(age, scale);
        double keep = known.getCount() < REMEMBERED_STORIES ? 1 : 1 - 1.0 / REMEMBERED_STORIES;
        double count = known.getCount() * keep + 1;
        double distance = StrictMath.log1p(peak) - known.getMean();
        double mean = known.getMean() + distance / count;
        known.setSquares(known.getSquares() * keep + distance * (StrictMath.log1p(peak) - mean));
        known.setMean(mean);
        known.setCount(count);
    }

    /**
     * What a story of that age usually reaches in the window that ends now: the geometric mean of the peaks, in
     * share-equivalents.
     *
     * @param age of the story in milliseconds
     * @param now epoch milliseconds
     */
    public double usual(Scale scale, long age, long now) {
        double usual = StrictMath.expm1(of(Age.of(age), scale).getMean());
        return Math.min(1, usual) + Math.max(0, usual - 1) * rhythm.factor(scale, now);
    }

    /**
     * By how many standard deviations of log(1 + peak) a velocity is above what is usual at that age and that hour of the
     * week; negative if it is below. The prior's deviation is the least: however alike a brand's stories were, three voices
     * instead of one are no surprise.
     *
     * @param age of the story in milliseconds
     * @param now epoch milliseconds
     */
    public double surge(Scale scale, double velocity, long age, long now) {
        return surge(scale, velocity, 0, age, now);
    }

    /** The same, if so many share-equivalents more than usual are to be expected. */
    double surge(Scale scale, double velocity, double expected, long age, long now) {
        PeakStatistics known = of(Age.of(age), scale);
        double deviation = Math.sqrt(known.getSquares() / known.getCount());
        double usual = StrictMath.expm1(known.getMean()) + expected;
        return (StrictMath.log1p(unhurried(scale, velocity, now)) - StrictMath.log1p(usual))
                / Math.max(scale.priorDeviation(), deviation);
    }

    /**
     * A velocity as it would be in an hour of the week like any other. The first mention, without which there is no story,
     * comes whenever it comes.
     */
    double unhurried(Scale scale, double velocity, long now) {
        return Math.min(1, velocity) + Math.max(0, velocity - 1) / rhythm.factor(scale, now);
    }

    private PeakStatistics of(Age age, Scale scale) {
        return statistics.getPeaks().get(age.position() * Scale.values().length + scale.position());
    }
}
