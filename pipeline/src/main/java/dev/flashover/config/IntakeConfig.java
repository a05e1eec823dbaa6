package dev.flashover.config;

import java.time.Duration;

/**
 * Keys {@code intake.*}.
 *
 * @param disorder how far behind the latest mention another may come and still be in time
 * @param heartbeat how often, in event time, a source sends a heartbeat
 * @param batch how many records are published in one transaction at most
 * @param maxLineBytes longest input line in bytes that is kept; a longer one's dead letter is cut
 */
public record IntakeConfig(Duration disorder, Duration heartbeat, int batch, int maxLineBytes) {
    public static final IntakeConfig DEFAULTS =
            new IntakeConfig(Duration.ofSeconds(10), Duration.ofSeconds(30), 1_000, 8_000_000);

    public IntakeConfig {
        if (disorder.isNegative()) {
            throw new IllegalArgumentException("intake.disorder must not be negative");
        }
        if (heartbeat.isNegative() || heartbeat.isZero()) {
            throw new IllegalArgumentException("intake.heartbeat must be positive");
        }
        if (batch < 1) {
            throw new IllegalArgumentException("intake.batch must be at least 1");
        }
        if (maxLineBytes < 1 || maxLineBytes > 8_000_000) {
            throw new IllegalArgumentException("intake.max-line-bytes must be between 1 and 8000000");
        }
    }
}
