package dev.flashover.judge.volume;

import dev.flashover.avro.state.BrandVolume;
import dev.flashover.judge.spread.Scale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Counts a brand's mentions in event time and tells when there are so many more than usual that an alarm is due: when a
 * {@link Measure} passes what the peak of six hours passes by chance only once in weeks. The first day only learns, and
 * after an alarm there is none for a day. The numbers live in the record that it is given.
 *
 * <p>Bounded state, and constant work per call: per five minutes gone by there are some forty additions, per six hours a
 * sort of the peaks. A brand that was silent for {@value #FORGOTTEN_DAYS} days is new.
 */
public final class VolumeMeter {
    /** Names the method in what is told. */
    public static final String VERSION = "volume-1";

    /** A few mentions more than usual are no wave, however rarely a brand is mentioned. */
    private static final double LEAST_EXCESS = 25;

    private static final int FORGOTTEN_DAYS = 28;
    private static final long BUCKET = Duration.ofMinutes(5).toMillis();
    private static final int PER_HOUR = 12;
    private static final int DAY = 24;
    private static final long BLOCK_HOURS = Measure.BLOCK.toHours();
    private static final Set<Scale> SCALES = Measure.SURGE.scales();

    private final BrandVolume volume;
    private final Season season;

    public VolumeMeter(BrandVolume volume) {
        this.volume = volume;
        this.season = new Season(volume);
    }

    /** A brand of which nothing is known, from a moment on, in epoch milliseconds. */
    public static BrandVolume empty(long now) {
        BrandVolume volume = new BrandVolume();
        forget(volume, now);
        return volume;
    }

    /** Adds mentions at a time not before the last one given. */
    public void add(int mentions, long now) {
        moveTo(now);
        addToLast(volume.getBuckets(), mentions);
        addToLast(volume.getHours(), mentions);
    }

    /** Lets time pass. A moment before the last one given changes nothing. */
    public void moveTo(long now) {
        long bucket = Math.floorDiv(now, BUCKET);
        if ((bucket - volume.getBucket()) * BUCKET
                > Duration.ofDays(FORGOTTEN_DAYS).toMillis()) {
            forget(volume, now);
        }
        while (volume.getBucket() < bucket) {
            endBucket();
        }
    }

    /** What there is now; remembers an alarm that it tells of. */
    public Reading read() {
        Map<Scale, Reading.Count> windows = windows();
        if (!knowsTheDay()) {
            return new Reading(false, true, 1, windows);
        }
        boolean above = false;
        boolean calm = true;
        double chance = 1;
        for (Measure measure : Measure.values()) {
            PeakTail tail = tail(measure);
            double value = value(measure, windows);
            above |= value > tail.threshold();
            calm &= value < tail.start();
            chance = Math.min(chance, tail.chance(value));
        }
        long start = volume.getBucket() * BUCKET;
        boolean rises = above
                && isMany(windows)
                && (volume.getRaised() == null
                        || start - volume.getRaised() >= Duration.ofDays(1).toMillis());
        if (rises) {
            volume.setRaised(start);
        }
        return new Reading(rises, calm, chance, windows);
    }

    private static boolean isMany(Map<Scale, Reading.Count> windows) {
        return windows.values().stream().anyMatch(count -> count.mentions() - count.expected() >= LEAST_EXCESS);
    }

    private void endBucket() {
        if (knowsTheDay()) {
            Map<Scale, Reading.Count> windows = windows();
            for (Measure measure : Measure.values()) {
                tail(measure).observe(value(measure, windows));
            }
        }
        volume.setBucket(volume.getBucket() + 1);
        shift(volume.getBuckets(), 0);
        if (volume.getBucket() % PER_HOUR == 0) {
            endHour(volume.getBucket() / PER_HOUR);
        }
    }

    private void endHour(long next) {
        if (volume.getLearned() < 0) {
            volume.setLearned(0); // the first hour may have begun before anybody counted
        } else {
            season.learn(next - 1, volume.getHours().get(DAY - 1));
        }
        shift(volume.getHours(), 0);
        shift(volume.getExpected(), season.factor(next));
        if (next % BLOCK_HOURS == 0) {
            boolean whole = volume.getLearned() >= DAY + BLOCK_HOURS;
            for (Measure measure : Measure.values()) {
                tail(measure).endBlock(whole);
            }
        }
    }

    private boolean knowsTheDay() {
        return volume.getLearned() >= DAY;
    }

    private PeakTail tail(Measure measure) {
        return new PeakTail(volume.getPeaks().get(measure.position()), measure);
    }

    private static double value(Measure measure, Map<Scale, Reading.Count> windows) {
        double sum = 0;
        for (Scale scale : measure.scales()) {
            sum += StrictMath.log(Objects.requireNonNull(windows.get(scale)).times());
        }
        return sum / measure.scales().size();
    }

    private Map<Scale, Reading.Count> windows() {
        Map<Scale, Reading.Count> windows = new EnumMap<>(Scale.class);
        for (Scale scale : SCALES) {
            long hours = scale.length().toHours();
            windows.put(
                    scale,
                    hours > 1
                            ? hours((int) hours)
                            : minutes((int) (scale.length().toMillis() / BUCKET)));
        }
        return windows;
    }

    /** The last few times five minutes, the running ones in whole. */
    private Reading.Count minutes(int buckets) {
        int mentions = 0;
        for (int i = PER_HOUR - buckets; i < PER_HOUR; i++) {
            mentions += volume.getBuckets().get(i);
        }
        int inHour = Math.min(buckets, begun());
        double expected = inHour * volume.getExpected().get(DAY - 1)
                + (buckets - inHour) * volume.getExpected().get(DAY - 2);
        return new Reading.Count(mentions, season.level() * expected / PER_HOUR);
    }

    /** The last few hours of the clock, the running one as far as it has come. */
    private Reading.Count hours(int hours) {
        int mentions = volume.getHours().get(DAY - 1);
        double expected = volume.getExpected().get(DAY - 1) * begun() / PER_HOUR;
        for (int i = DAY - hours; i < DAY - 1; i++) {
            mentions += volume.getHours().get(i);
            expected += volume.getExpected().get(i);
        }
        return new Reading.Count(mentions, season.level() * expected);
    }

    /** How many times five minutes of the running hour have begun. */
    private int begun() {
        return (int) Math.floorMod(volume.getBucket(), (long) PER_HOUR) + 1;
    }

    private static void forget(BrandVolume volume, long now) {
        volume.setBucket(Math.floorDiv(now, BUCKET));
        volume.setBuckets(new ArrayList<>(Collections.nCopies(PER_HOUR, 0)));
        volume.setHours(new ArrayList<>(Collections.nCopies(DAY, 0)));
        volume.setExpected(new ArrayList<>(Collections.nCopies(DAY, 1.0)));
        volume.setLearned(-1);
        volume.setMentions(0);
        volume.setWeight(0);
        volume.setHourOfDay(Season.hoursOfDay());
        volume.setHourOfWeek(Season.hoursOfWeek());
        volume.setPeaks(new ArrayList<>());
        for (Measure measure : Measure.values()) {
            volume.getPeaks().add(PeakTail.empty(measure));
        }
        volume.setRaised(null);
    }

    private static void addToLast(List<Integer> counts, int more) {
        int last = counts.size() - 1;
        counts.set(last, counts.get(last) + more);
    }

    private static <T> void shift(List<T> values, T next) {
        values.remove(0);
        values.add(next);
    }
}
