package dev.flashover.judge.risk;

import dev.flashover.avro.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * From score to level with hysteresis: a level rises at once, and falls only after the score has stayed well below what
 * the level needs for the whole cooling time.
 */
public final class LevelPolicy {
    /** A level is left when the score falls below this part of what it takes to enter it. */
    private static final double EXIT = 0.6;

    private final Duration cooling;

    /** @param cooling how long the score must stay below before a level falls */
    public LevelPolicy(Duration cooling) {
        this.cooling = cooling;
    }

    /**
     * The level after a look at the story.
     *
     * @param level the new level
     * @param coolSince since when the score has been below the level, null if it is not; epoch milliseconds
     */
    public record Decision(Level level, @Nullable Long coolSince) {}

    /**
     * Decides.
     *
     * @param level the level so far
     * @param coolSince what the last {@link Decision} said
     * @param score 0 to 1
     * @param now event time in epoch milliseconds
     */
    public Decision decide(Level level, @Nullable Long coolSince, double score, long now) {
        Level wanted = entered(score);
        if (wanted.compareTo(level) >= 0) {
            return new Decision(wanted, null);
        }
        if (score >= EXIT * threshold(level)) {
            return new Decision(level, null);
        }
        long since = coolSince == null ? now : coolSince;
        return now - since < cooling.toMillis() ? new Decision(level, since) : new Decision(held(score), null);
    }

    private static Level entered(double score) {
        return highest(score, 1.0);
    }

    private static Level held(double score) {
        return highest(score, EXIT);
    }

    private static Level highest(double score, double part) {
        Level reached = Level.QUIET;
        for (Level level : Level.values()) {
            if (score >= part * threshold(level)) {
                reached = level;
            }
        }
        return reached;
    }

    private static double threshold(Level level) {
        return switch (level) {
            case QUIET -> 0.0;
            case WATCH -> 0.30;
            case ELEVATED -> 0.60;
            case CRITICAL -> 0.90;
        };
    }
}
