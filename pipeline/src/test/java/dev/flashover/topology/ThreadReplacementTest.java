package dev.flashover.topology;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThreadReplacementTest {
    private Instant now = Instant.EPOCH;
    private final ThreadReplacement replacement = new ThreadReplacement("pulse", () -> now);

    @Test
    void threadsThatDieNowAndThenAreAlwaysReplaced() {
        for (int death = 0; death < 3 * ThreadReplacement.LIMIT; death++) {
            // Given
            now = now.plus(ThreadReplacement.WITHIN).plusMillis(1);

            // When
            var answer = replacement.handle(new IllegalStateException("a passing fault"));

            // Then
            assertThat(answer).isEqualTo(REPLACE_THREAD);
        }
    }

    @Test
    void aFaultThatComesBackAtOnceStopsTheStage() {
        // Given
        for (int death = 0; death < ThreadReplacement.LIMIT; death++) {
            now = now.plus(Duration.ofSeconds(1));
            assertThat(replacement.handle(new IllegalStateException("the same fault")))
                    .isEqualTo(REPLACE_THREAD);
        }

        // When
        var answer = replacement.handle(new IllegalStateException("the same fault"));

        // Then
        assertThat(answer).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void anErrorOfTheJvmStopsTheStageAtOnce() {
        // When
        var answer = replacement.handle(new OutOfMemoryError("a test's"));

        // Then
        assertThat(answer).isEqualTo(SHUTDOWN_CLIENT);
    }
}
