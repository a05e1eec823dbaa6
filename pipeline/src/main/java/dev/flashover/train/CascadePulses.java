package dev.flashover.train;

import dev.flashover.avro.state.GrowthState;
import dev.flashover.judge.growth.Growth;
import dev.flashover.judge.growth.GrowthFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A cascade as the judge sees it: the root and its shares, those of ten seconds together, when the ten seconds are over.
 * The root counts whether its set lists it or not.
 */
public final class CascadePulses {
    /** Length of the pulse stage's windows, in milliseconds. */
    public static final long WINDOW = 10_000;

    private final Cascade cascade;
    private final List<Pulse> pulses = new ArrayList<>();

    private record Pulse(long end, double mentions) {}

    /** Folds the cascade. */
    public CascadePulses(Cascade cascade) {
        this.cascade = cascade;
        TreeMap<Long, Double> mentions = new TreeMap<>();
        if (!cascade.countsRoot()) {
            mentions.merge(end(cascade.start()), 1.0, Double::sum);
        }
        cascade.shares().forEach(share -> mentions.merge(end(share.time()), 1.0, Double::sum));
        mentions.forEach((end, count) -> pulses.add(new Pulse(end, count)));
    }

    private static long end(long time) {
        return Math.floorDiv(time, WINDOW) * WINDOW + WINDOW;
    }

    /** Mentions that came by this time, in epoch milliseconds. */
    public double sizeAt(long time) {
        double size = 0;
        for (Pulse pulse : pulses) {
            if (pulse.end() > time) {
                break;
            }
            size += pulse.mentions();
        }
        return size;
    }

    /** When the size was reached, in epoch milliseconds; null if it never was. */
    public @Nullable Long reached(double size) {
        double sum = 0;
        for (Pulse pulse : pulses) {
            sum += pulse.mentions();
            if (sum >= size) {
                return pulse.end();
            }
        }
        return null;
    }

    /**
     * What the model sees of the cascade at each of these times.
     *
     * @param times ascending, in epoch milliseconds
     */
    public List<GrowthFeatures> features(List<Long> times) {
        GrowthState state = Growth.begin(cascade.start());
        Growth growth = new Growth(state);
        Long followers = cascade.rootFollowers();
        Double reach = followers == null ? null : followers.doubleValue();
        List<GrowthFeatures> features = new ArrayList<>();
        int next = 0;
        for (long time : times) {
            for (; next < pulses.size() && pulses.get(next).end() <= time; next++) {
                growth.add(pulses.get(next).mentions(), pulses.get(next).end(), reach);
            }
            features.add(growth.features(time));
        }
        return features;
    }
}
