package dev.flashover.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.config.IntakeConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeartbeatScheduleTest {
    private final HeartbeatSchedule schedule =
            new HeartbeatSchedule(new IntakeConfig(Duration.ofSeconds(10), Duration.ofSeconds(30), 1, 1));

    @Test
    void aHeartbeatIsDueAfterEachRecordThatPassesAMultiple() {
        // When
        List<Optional<Instant>> due = Stream.of(100, 101, 130, 131, 120, 131, 500, 501)
                .map(second -> schedule.advance(Instant.ofEpochSecond(second)))
                .toList();

        // Then
        assertThat(due).containsExactly(at(60), at(90), none(), at(120), none(), none(), at(480), none());
    }

    @Test
    void whatIsOutOfOrderByTheAllowedDisorderIsNotLate() {
        // Given
        schedule.advance(Instant.ofEpochSecond(100));

        // When
        Optional<Instant> due = schedule.advance(Instant.ofEpochSecond(130));

        // Then: a mention of second 120 may still come, so a heartbeat for it may not go out.
        assertThat(due).isEqualTo(at(90));
    }

    @Test
    void theEndSettlesBeyondTheLastRecord() {
        // Given
        schedule.advance(Instant.ofEpochSecond(100));

        // When
        Optional<Instant> end = schedule.end(Duration.ofMinutes(10));

        // Then
        assertThat(end).isEqualTo(at(710));
    }

    @Test
    void aSourceWithoutMentionsHasNoHeartbeat() {
        // When
        Optional<Instant> end = schedule.end(Duration.ZERO);

        // Then
        assertThat(end).isEmpty();
    }

    private static Optional<Instant> at(long second) {
        return Optional.of(Instant.ofEpochSecond(second));
    }

    private static Optional<Instant> none() {
        return Optional.empty();
    }
}
