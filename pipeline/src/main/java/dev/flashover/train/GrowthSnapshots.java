package dev.flashover.train;

import dev.flashover.judge.growth.GrowthFeatures;
import dev.flashover.judge.growth.GrowthInput;
import dev.flashover.judge.growth.Horizon;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The moments at which cascades are looked at: whenever they have grown by a third, and at some ages. Weights make up
 * for how the sets were chosen: see {@link CascadeSample}.
 */
final class GrowthSnapshots {
    private static final double GROWN = 1.35;

    /** Larger cascades of the largest set are cut off, so what follows there says nothing. */
    private static final double LARGEST = 500;

    private static final List<Duration> AGES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(16),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(4),
            Duration.ofDays(10));

    private GrowthSnapshots() {}

    /**
     * A cascade at one moment.
     *
     * @param features what the model sees
     * @param sizes what came of it by each horizon
     * @param weight how much it counts
     * @param known largest size that its set can show
     */
    record Snapshot(GrowthFeatures features, Map<Horizon, Double> sizes, double weight, double known) {}

    /** All snapshots, cascade by cascade. */
    static List<Snapshot> of(List<Cascade> cascades) {
        List<Snapshot> snapshots = new ArrayList<>();
        cascades.forEach(cascade -> snapshots.addAll(of(cascade)));
        return snapshots;
    }

    private static List<Snapshot> of(Cascade cascade) {
        CascadePulses pulses = new CascadePulses(cascade);
        SortedSet<Long> times = times(cascade, pulses, AGES);
        for (double size = 1; size <= LARGEST; size = Math.max(size + 1, Math.rint(size * GROWN))) {
            Long reached = pulses.reached(size);
            if (reached == null) {
                break;
            }
            times.add(reached);
        }
        return of(cascade, pulses, List.copyOf(times));
    }

    /** Snapshots of one cascade at some ages, as far as it had begun and was not yet too large by then. */
    static List<Snapshot> at(Cascade cascade, List<Duration> ages) {
        CascadePulses pulses = new CascadePulses(cascade);
        return of(cascade, pulses, List.copyOf(times(cascade, pulses, ages)));
    }

    private static List<Snapshot> of(Cascade cascade, CascadePulses pulses, List<Long> times) {
        CascadeSample sample = CascadeSample.of(cascade.set());
        boolean reachHidden = cascade.id().hashCode() % 2 == 0;
        List<Snapshot> snapshots = new ArrayList<>();
        List<GrowthFeatures> features = pulses.features(times);
        for (int index = 0; index < times.size(); index++) {
            GrowthFeatures seen = features.get(index);
            Map<Horizon, Double> sizes = new EnumMap<>(Horizon.class);
            for (Horizon horizon : Horizon.values()) {
                long then = times.get(index) + horizon.length().toMillis();
                sizes.put(
                        horizon,
                        horizon == Horizon.END ? (double) cascade.size() + cascade.uncounted() : pulses.sizeAt(then));
            }
            // Half of them without followers, or knowing followers would mean being of a set that knows them.
            snapshots.add(new Snapshot(
                    reachHidden ? seen.without(GrowthInput.ROOT_REACH) : seen,
                    sizes,
                    sample.weight(seen.total()),
                    sample.largest()));
        }
        return snapshots;
    }

    private static SortedSet<Long> times(Cascade cascade, CascadePulses pulses, List<Duration> ages) {
        SortedSet<Long> times = new TreeSet<>();
        for (Duration age : ages) {
            long time = cascade.start() + age.toMillis();
            double size = pulses.sizeAt(time);
            if (size > 0 && size <= LARGEST) {
                times.add(time);
            }
        }
        return times;
    }
}
