package dev.flashover.config;

import java.time.Duration;

/**
 * Keys {@code pulse.*}.
 *
 * @param threads stream threads of the stage, at least 1
 * @param window length of the tumbling windows, at least a second
 * @param memory how long an id is remembered after it was last seen, to drop duplicates and follow counters
 */
public record PulseConfig(int threads, Duration window, Duration memory) {
    public static final PulseConfig DEFAULTS = new PulseConfig(1, Duration.ofSeconds(10), Duration.ofDays(7));

    public PulseConfig {
        if (threads < 1) {
            throw new IllegalArgumentException("pulse.threads must be at least 1");
        }
        if (window.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("pulse.window must be at least 1s");
        }
        if (memory.compareTo(window) < 0) {
            throw new IllegalArgumentException("pulse.memory must not be shorter than pulse.window");
        }
    }
}
