package dev.flashover.judge.level;

import dev.flashover.avro.Level;

/**
 * From which probability on a story enters a level.
 *
 * @param watch 0 to 1
 * @param elevated above {@code watch}
 * @param critical above {@code elevated}, at most 1
 */
public record Thresholds(double watch, double elevated, double critical) {
    public Thresholds {
        if (!(0 < watch && watch < elevated && elevated < critical && critical <= 1)) {
            throw new IllegalArgumentException("thresholds must rise: " + watch + ", " + elevated + ", " + critical);
        }
    }

    /** The least probability with which a story enters a level; 0 for {@link Level#QUIET}. */
    public double of(Level level) {
        return switch (level) {
            case QUIET -> 0.0;
            case WATCH -> watch;
            case ELEVATED -> elevated;
            case CRITICAL -> critical;
        };
    }
}
