package dev.flashover.config;

import java.time.Duration;

/**
 * Keys {@code judge.*}.
 *
 * @param threads stream threads of the stage, at least 1
 * @param storyQuiet a story without activity for so long is closed
 * @param cooling how long the score must stay below a level before the level falls
 */
public record JudgeConfig(int threads, Duration storyQuiet, Duration cooling) {
    public static final JudgeConfig DEFAULTS = new JudgeConfig(1, Duration.ofDays(7), Duration.ofHours(1));

    public JudgeConfig {
        if (threads < 1) {
            throw new IllegalArgumentException("judge.threads must be at least 1");
        }
        if (storyQuiet.isNegative() || storyQuiet.isZero()) {
            throw new IllegalArgumentException("judge.story-quiet must be positive");
        }
        if (cooling.isNegative()) {
            throw new IllegalArgumentException("judge.cooling must not be negative");
        }
    }
}
