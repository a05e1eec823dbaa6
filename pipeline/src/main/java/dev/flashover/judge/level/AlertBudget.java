package dev.flashover.judge.level;

import dev.flashover.avro.state.AlertBudgetState;
import dev.flashover.avro.state.SpotState;
import dev.flashover.judge.risk.LogOdds;
import java.time.Duration;
import java.util.ArrayList;

/**
 * The thresholds of one brand, so that no more of its stories alarm than the user wants: the threshold of ELEVATED is what
 * as many stories exceed as may alarm ({@link Spot} over the stories' peak log-odds), between a floor, for however quiet a
 * brand is a story must have something to it, and a ceiling, which a true disaster passes. While the budget is spent, the
 * ceiling is the threshold. CRITICAL is four times as rare, WATCH five times as frequent; neither is paid for.
 *
 * <p>Budgets below one a week give one alarm in so many weeks. The numbers live in the record that it is given; their size
 * is bounded, each call is O(1), and what is half a year old is forgotten.
 */
public final class AlertBudget {
    private static final double WEEK = Duration.ofDays(7).toMillis();
    private static final double HALF_LIFE_WEEKS = 8;
    private static final double GENERATION_WEEKS = 13;

    private static final double FLOOR = 0.35;
    private static final double CEILING = 0.80;
    private static final double CRITICAL_FLOOR = 0.70;
    private static final double CRITICAL_CEILING = 0.95;
    private static final double WATCH_FLOOR = 0.20;
    private static final double WATCH_CEILING = 0.30;
    private static final double CRITICAL_PART = 0.25;
    private static final double WATCH_PART = 5;

    /** CRITICAL is at least so much above ELEVATED in log-odds. */
    private static final double STEP = 1.0;

    /** A brand that nobody knows is thought to have begun one story in this part of a week: 20 a week. */
    private static final double PRIOR_WEEKS = 0.05;

    /** Prior of the peak log-odds: exponential with this mean above ... */
    private static final double PRIOR_SCALE = 1.2;

    /** ... what nine of ten stories stay below. */
    private static final double PRIOR_START = -4;

    private final AlertBudgetState state;
    private final double perWeek;

    /** @param perWeek how many stories a week may become ELEVATED or higher, above 0 */
    public AlertBudget(AlertBudgetState state, double perWeek) {
        this.state = state;
        this.perWeek = perWeek;
    }

    /** Numbers of a brand that is watched from now on, in epoch milliseconds. */
    public static AlertBudgetState empty(long now) {
        return new AlertBudgetState(now, 0.0, 0.0, new ArrayList<>(), now, prior(), prior());
    }

    /** A story has begun. */
    public void begin(long now) {
        moveTo(now);
        state.setStories(state.getStories() + 1);
    }

    /**
     * A story has run its first course.
     *
     * @param peakProbability highest probability so far, 0 to 1
     */
    public void learn(double peakProbability, long now) {
        moveTo(now);
        double peak = LogOdds.of(peakProbability);
        new Spot(state.getPeaks(), 1).add(peak);
        new Spot(state.getNext(), 1).add(peak);
    }

    /** A story or wave has become ELEVATED or higher for the first time: one unit of the budget is spent. */
    public void spend(long now) {
        moveTo(now);
        state.getSpent().add(now);
        while (state.getSpent().size() > units()) {
            state.getSpent().remove(0);
        }
    }

    /** How many further alarms there is budget for. */
    public int left(long now) {
        long since = now - (long) (units() / perWeek * WEEK);
        long spent = state.getSpent().stream().filter(time -> time > since).count();
        return (int) Math.max(0, units() - spent);
    }

    /**
     * The thresholds for a story or wave.
     *
     * @param paid whether it was ELEVATED before, so that it does not matter whether the budget is spent
     * @param now event time in epoch milliseconds
     */
    public Thresholds thresholds(boolean paid, long now) {
        moveTo(now);
        boolean affordable = paid || left(now) > 0;
        double elevated = affordable ? bounded(exceededBy(perWeek), FLOOR, CEILING) : CEILING;
        double critical = bounded(
                Math.max(exceededBy(CRITICAL_PART * perWeek), LogOdds.of(elevated) + STEP),
                CRITICAL_FLOOR,
                CRITICAL_CEILING);
        double watch = bounded(exceededBy(WATCH_PART * perWeek), WATCH_FLOOR, WATCH_CEILING);
        return new Thresholds(watch, elevated, critical);
    }

    /** The log-odds that so many stories a week exceed. */
    private double exceededBy(double storiesPerWeek) {
        double rate = (state.getStories() + 1) / (state.getWeeks() + PRIOR_WEEKS);
        return new Spot(state.getPeaks(), storiesPerWeek / rate).threshold();
    }

    private static double bounded(double logOdds, double floor, double ceiling) {
        return Math.max(floor, Math.min(ceiling, LogOdds.probability(logOdds)));
    }

    /** The budget in whole alarms, and so many weeks apart if it is less than one a week. */
    private int units() {
        return (int) Math.ceil(perWeek);
    }

    private void moveTo(long now) {
        double weeks = Math.max(0, now - state.getAt()) / WEEK;
        double kept = StrictMath.pow(0.5, weeks / HALF_LIFE_WEEKS);
        state.setStories(state.getStories() * kept);
        state.setWeeks(state.getWeeks() * kept + weeks);
        state.setAt(Math.max(now, state.getAt()));
        if ((now - state.getTurned()) / WEEK >= GENERATION_WEEKS) {
            state.setTurned(now);
            state.setPeaks(state.getNext());
            state.setNext(prior());
        }
    }

    /** What is thought of a brand without history: the quantiles of the prior. */
    private static SpotState prior() {
        SpotState prior = Spot.empty();
        Spot spot = new Spot(prior, 1);
        for (int i = 0; i < Spot.FIRST_VALUES; i++) {
            double above = 1 - (i + 0.5) / Spot.FIRST_VALUES;
            spot.add(PRIOR_START - PRIOR_SCALE * StrictMath.log(10 * above));
        }
        return prior;
    }
}
