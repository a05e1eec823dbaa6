package dev.flashover.judge.spread;

import dev.flashover.avro.state.BrandBaseline;
import dev.flashover.avro.state.PeakStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the stories of one brand usually reach: running mean and variance (Welford 1962) of log(1 + peak) on each scale,
 * starting from a prior worth {@value #PRIOR_STORIES} stories and forgetting, so that the last
 * {@value #REMEMBERED_STORIES} or so count. The numbers live in the record that it is given.
 */
public final class Baseline {
    private static final int PRIOR_STORIES = 30;
    private static final int REMEMBERED_STORIES = 2_000;

    private final BrandBaseline statistics;

    public Baseline(BrandBaseline statistics) {
        this.statistics = statistics;
    }

    /** The prior, for a brand without history. */
    public static BrandBaseline prior() {
        List<PeakStatistics> scales = new ArrayList<>();
        for (Scale scale : Scale.values()) {
            double variance = scale.priorDeviation() * scale.priorDeviation();
            scales.add(new PeakStatistics((double) PRIOR_STORIES, scale.priorMean(), variance * PRIOR_STORIES));
        }
        return new BrandBaseline(scales);
    }

    /** Learns from a story that has run its first course. */
    public void learn(Map<Scale, Double> peaks) {
        peaks.forEach((scale, peak) -> {
            PeakStatistics known = of(scale);
            double keep = known.getCount() < REMEMBERED_STORIES ? 1 : 1 - 1.0 / REMEMBERED_STORIES;
            double count = known.getCount() * keep + 1;
            double distance = StrictMath.log1p(peak) - known.getMean();
            double mean = known.getMean() + distance / count;
            known.setSquares(known.getSquares() * keep + distance * (StrictMath.log1p(peak) - mean));
            known.setMean(mean);
            known.setCount(count);
        });
    }

    /** What a story usually reaches in such a window: the geometric mean of the peaks, in share-equivalents. */
    public double usual(Scale scale) {
        return StrictMath.expm1(of(scale).getMean());
    }

    /**
     * By how many standard deviations of log(1 + peak) a velocity is above the usual; negative if it is below. The
     * prior's deviation is the least: however alike a brand's stories were, three voices instead of one are no surprise.
     */
    public double surge(Scale scale, double velocity) {
        PeakStatistics known = of(scale);
        double deviation = Math.sqrt(known.getSquares() / known.getCount());
        return (StrictMath.log1p(velocity) - known.getMean()) / Math.max(scale.priorDeviation(), deviation);
    }

    private PeakStatistics of(Scale scale) {
        return statistics.getScales().get(scale.position());
    }
}
