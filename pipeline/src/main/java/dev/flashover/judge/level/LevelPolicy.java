package dev.flashover.judge.level;

import dev.flashover.avro.Level;
import dev.flashover.judge.risk.LogOdds;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * From probability to level with hysteresis: a level rises at once, and falls only after the odds have stayed well below
 * what the level needs for the whole cooling time.
 */
public final class LevelPolicy {
    /** A level is left when the log-odds are so far below what it takes to enter it. */
    private static final double MARGIN = 1.0;

    private final Duration cooling;

    /** @param cooling how long the probability must stay below before a level falls */
    public LevelPolicy(Duration cooling) {
        this.cooling = cooling;
    }

    /**
     * The level after a look at the story.
     *
     * @param level the new level
     * @param coolSince since when the probability has been below the level, null if it is not; epoch milliseconds
     */
    public record Decision(Level level, @Nullable Long coolSince) {}

    /**
     * Decides.
     *
     * @param level the level so far
     * @param coolSince what the last {@link Decision} said
     * @param probability 0 to 1
     * @param now event time in epoch milliseconds
     */
    public Decision decide(Level level, @Nullable Long coolSince, double probability, Thresholds thresholds, long now) {
        Level wanted = highest(probability, thresholds, 0);
        if (wanted.compareTo(level) >= 0) {
            return new Decision(wanted, null);
        }
        Level held = highest(probability, thresholds, MARGIN);
        if (held.compareTo(level) >= 0) {
            return new Decision(level, null);
        }
        long since = coolSince == null ? now : coolSince;
        return now - since < cooling.toMillis() ? new Decision(level, since) : new Decision(held, null);
    }

    /**
     * Decides for a story whose complainant is content: what the probability alone would not lift to ELEVATED is resolved
     * at once, without cooling; a story that has got away from its complainant is treated like any other.
     */
    public Decision decideResolved(
            Level level, @Nullable Long coolSince, double probability, Thresholds thresholds, long now) {
        return probability < thresholds.elevated()
                ? new Decision(Level.QUIET, null)
                : decide(level, coolSince, probability, thresholds, now);
    }

    private static Level highest(double probability, Thresholds thresholds, double margin) {
        Level reached = Level.QUIET;
        for (Level level : Level.values()) {
            if (level != Level.QUIET && LogOdds.of(probability) >= LogOdds.of(thresholds.of(level)) - margin) {
                reached = level;
            }
        }
        return reached;
    }
}
