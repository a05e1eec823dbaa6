package dev.flashover.judge.growth;

import dev.flashover.avro.state.GrowthState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a story grew. O(1) per addition; the numbers live in the record that it is given, which stays as small as it is.
 */
public final class Growth {
    /** The total is looked at whenever it passes a power of the root of this. */
    private static final double STEP = 2;

    private static final int MOST_PASSED = 61;
    private static final double MOST = 1e12;
    private static final int FIRST_PEAK = 2;
    private static final int PEAKS = 3;
    private static final int SHARES = 3;
    private static final double SECOND = 1_000;
    private static final double PULSE = 10;
    private static final double NEARLY_NONE = 0.01;

    /** With less exposure than this, nobody can tell how many one mention brings about. */
    private static final double LEAST_EXPOSURE = 1;

    private final GrowthState state;

    /** Works on the record. */
    public Growth(GrowthState state) {
        this.state = state;
    }

    /**
     * A story that has not grown yet.
     *
     * @param start when its root was posted, or else when it was first seen, in epoch milliseconds
     */
    public static GrowthState begin(long start) {
        return GrowthState.newBuilder()
                .setStart(start)
                .setLatest(start)
                .setTotal(0)
                .setRecent(zeros(MemoryKernel.components()))
                .setPeaks(zeros(PEAKS))
                .setPassed(new ArrayList<>())
                .setLogAges(0)
                .setEchoes(0)
                .setExposure(0)
                .build();
    }

    /**
     * The story grew. What is not above zero is left out; what comes from before the latest growth counts as of then.
     *
     * @param amount share-equivalents
     * @param time end of the pulse, in epoch milliseconds
     * @param reach followers of the author who began, where this tells it; null if it does not
     */
    public void add(double amount, long time, @Nullable Double reach) {
        if (reach != null && reach >= 0 && state.getRootReach() == null) {
            state.setRootReach(reach);
        }
        if (!(amount > 0)) {
            return;
        }
        long now = Math.max(time, state.getLatest());
        double elapsed = (double) now - state.getLatest();
        double added = Math.min(amount, MOST - state.getTotal());
        double echoes = added - Math.max(0, Math.min(added, 1 - state.getTotal()));
        state.setExposure(exposure(elapsed));
        state.setEchoes(state.getEchoes() * MemoryKernel.remembered(elapsed) + echoes);
        List<Double> recent = new ArrayList<>(MemoryKernel.components());
        for (int component = 0; component < MemoryKernel.components(); component++) {
            recent.add(recent(component, elapsed) + added);
        }
        state.setRecent(recent);
        List<Double> peaks = state.getPeaks();
        for (int peak = 0; peak < PEAKS; peak++) {
            peaks.set(peak, Math.max(peaks.get(peak), recent.get(FIRST_PEAK + peak)));
        }
        state.setLatest(now);
        state.setTotal(state.getTotal() + added);
        state.setLogAges(state.getLogAges() + added * logAge(now));
        pass(now);
    }

    /**
     * Adds the growth of a story that goes into another. When sizes were passed is not known of both together: the earlier
     * of the two times stands, which is late rather than early.
     */
    public static void merge(GrowthState state, GrowthState other) {
        long latest = Math.max(state.getLatest(), other.getLatest());
        Growth ours = new Growth(state);
        Growth theirs = new Growth(other);
        double elapsed = ours.elapsed(latest);
        double othersElapsed = theirs.elapsed(latest);
        List<Double> recent = new ArrayList<>(MemoryKernel.components());
        for (int component = 0; component < MemoryKernel.components(); component++) {
            recent.add(ours.recent(component, elapsed) + theirs.recent(component, othersElapsed));
        }
        state.setExposure(ours.exposure(elapsed) + theirs.exposure(othersElapsed));
        state.setEchoes(state.getEchoes() * MemoryKernel.remembered(elapsed)
                + other.getEchoes() * MemoryKernel.remembered(othersElapsed));
        state.setRecent(recent);
        for (int peak = 0; peak < PEAKS; peak++) {
            double higher =
                    Math.max(state.getPeaks().get(peak), other.getPeaks().get(peak));
            state.getPeaks().set(peak, Math.max(higher, recent.get(FIRST_PEAK + peak)));
        }
        state.setStart(Math.min(state.getStart(), other.getStart()));
        state.setLatest(latest);
        state.setTotal(Math.min(MOST, state.getTotal() + other.getTotal()));
        state.setLogAges(state.getLogAges() + other.getLogAges());
        mergePassed(state.getPassed(), other.getPassed());
        ours.pass(latest);
    }

    private static void mergePassed(List<Long> passed, List<Long> others) {
        for (int size = 0; size < others.size(); size++) {
            if (size < passed.size()) {
                passed.set(size, Math.min(passed.get(size), others.get(size)));
            } else {
                passed.add(others.get(size));
            }
        }
    }

    private void pass(long now) {
        List<Long> passed = state.getPassed();
        while (passed.size() < MOST_PASSED && state.getTotal() >= StrictMath.pow(STEP, passed.size() / 2.0) - 1e-9) {
            passed.add(now);
        }
    }

    /** Share-equivalents so far. */
    public double total() {
        return state.getTotal();
    }

    /**
     * How many further mentions one mention brings about at present: the branching ratio of a self-exciting process
     * whose kernel is that of SEISMIC, over the last hours. Followers are not needed for it.
     *
     * @param now in epoch milliseconds; not before the latest growth
     * @return not negative; null if that cannot be told yet
     */
    public @Nullable Double reproduction(long now) {
        double elapsed = elapsed(now);
        double exposure = exposure(elapsed);
        return exposure < LEAST_EXPOSURE ? null : state.getEchoes() * MemoryKernel.remembered(elapsed) / exposure;
    }

    /**
     * What the model sees.
     *
     * @param now in epoch milliseconds; not before the latest growth
     */
    public GrowthFeatures features(long now) {
        double[] values = new double[GrowthInput.values().length];
        double elapsed = elapsed(now);
        double age = logAge(Math.max(now, state.getLatest()));
        double total = state.getTotal();
        values[GrowthInput.TOTAL.position()] = StrictMath.log(Math.max(total, NEARLY_NONE));
        values[GrowthInput.AGE.position()] = age;
        values[GrowthInput.SILENCE.position()] = StrictMath.log(elapsed / SECOND + PULSE);
        for (int component = 0; component < MemoryKernel.components(); component++) {
            values[GrowthInput.RECENT_1M.position() + component] = logRatio(recent(component, elapsed), total);
        }
        for (int share = 0; share < SHARES; share++) {
            values[GrowthInput.HALF_AT.position() + share] = logAgeAt(total / (STEP * (1 << share))) - age;
        }
        int counts = GrowthInput.AGE_AT_128.position() - GrowthInput.AGE_AT_2.position() + 1;
        for (int power = 1; power <= counts; power++) {
            values[GrowthInput.AGE_AT_2.position() + power - 1] =
                    2 * power < state.getPassed().size()
                            ? logAge(state.getPassed().get(2 * power))
                            : Double.NaN;
        }
        for (int peak = 0; peak < PEAKS; peak++) {
            values[GrowthInput.PEAK_15M.position() + peak] = logRatio(
                    recent(FIRST_PEAK + peak, elapsed), state.getPeaks().get(peak));
        }
        values[GrowthInput.MEAN_AGE.position()] = total > 0 ? state.getLogAges() / total - age : Double.NaN;
        Double reach = state.getRootReach();
        values[GrowthInput.ROOT_REACH.position()] = reach == null ? Double.NaN : StrictMath.log1p(reach);
        return new GrowthFeatures(total, values);
    }

    /** Logarithm of the age at which the total passed some size, between two that were looked at; NaN for less than one. */
    private double logAgeAt(double size) {
        if (size < 1) {
            return Double.NaN;
        }
        List<Long> passed = state.getPassed();
        double place = 2 * StrictMath.log(size) / StrictMath.log(STEP);
        int before = Math.min((int) place, passed.size() - 1);
        long after = before + 1 < passed.size() ? passed.get(before + 1) : state.getLatest();
        double part = Math.min(1, place - before);
        return logAge(passed.get(before)) * (1 - part) + logAge(after) * part;
    }

    private double logAge(long time) {
        return StrictMath.log(Math.max(((double) time - state.getStart()) / SECOND, 1));
    }

    private double elapsed(long now) {
        return Math.max(0, (double) now - state.getLatest());
    }

    private double recent(int component, double elapsed) {
        return state.getRecent().get(component) * MemoryKernel.left(component, elapsed);
    }

    private double exposure(double elapsed) {
        double exposure = state.getExposure() * MemoryKernel.remembered(elapsed);
        for (int component = 0; component < MemoryKernel.components(); component++) {
            exposure += state.getRecent().get(component) * MemoryKernel.exposure(component, elapsed);
        }
        return exposure;
    }

    private static double logRatio(double part, double whole) {
        return StrictMath.log((part + NEARLY_NONE) / (whole + NEARLY_NONE));
    }

    private static List<Double> zeros(int count) {
        List<Double> zeros = new ArrayList<>(count);
        for (int zero = 0; zero < count; zero++) {
            zeros.add(0.0);
        }
        return zeros;
    }
}
