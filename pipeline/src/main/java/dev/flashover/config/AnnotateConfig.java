package dev.flashover.config;

import java.time.Duration;

/**
 * Keys {@code annotate.*}.
 *
 * @param threads stream threads of the stage, at least 1
 * @param patience how far in event time the second look may lag behind the pulses before the judge waits for it: what
 *     it finds counts that much later, however fast it was
 * @param mostPerHour how many texts of one brand are looked at twice in an hour of event time
 * @param corenlp false looks at no text twice: no CoreNLP, no aspects, less memory
 */
public record AnnotateConfig(int threads, Duration patience, int mostPerHour, boolean corenlp) {
    public static final AnnotateConfig DEFAULTS = new AnnotateConfig(1, Duration.ofMinutes(2), 60, true);

    public AnnotateConfig {
        if (threads < 1) {
            throw new IllegalArgumentException("annotate.threads must be at least 1");
        }
        if (patience.isNegative()) {
            throw new IllegalArgumentException("annotate.patience must not be negative");
        }
        if (mostPerHour < 0) {
            throw new IllegalArgumentException("annotate.most-per-hour must not be negative");
        }
    }
}
