package dev.flashover.config;

import java.time.Duration;

/**
 * Keys {@code judge.*}.
 *
 * @param threads stream threads of the stage, at least 1
 * @param storyQuiet a story without activity for so long is closed
 * @param cooling how long the probability must stay below a level before the level falls
 * @param alertBudget how many stories a week of one brand may become ELEVATED or higher, more than 0 and at most
 *     {@value #MOST_ALERTS}; for brands that do not say it themselves
 * @param crisisSize from how many share-equivalents on a story is a crisis, at least 10; for brands that do not say it
 *     themselves
 */
public record JudgeConfig(int threads, Duration storyQuiet, Duration cooling, double alertBudget, double crisisSize) {
    public static final JudgeConfig DEFAULTS = new JudgeConfig(1, Duration.ofDays(7), Duration.ofHours(1), 2, 300);

    private static final int MOST_ALERTS = 100;
    private static final int LEAST_CRISIS = 10;

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
        if (!(alertBudget > 0 && alertBudget <= MOST_ALERTS)) {
            throw new IllegalArgumentException("judge.alert-budget must be more than 0 and at most " + MOST_ALERTS);
        }
        if (!(crisisSize >= LEAST_CRISIS && Double.isFinite(crisisSize))) {
            throw new IllegalArgumentException("judge.crisis-size must be at least " + LEAST_CRISIS);
        }
    }
}
