package dev.flashover.judge.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.avro.state.WeeklyRhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final int WEEK = 168;

    /** A Monday, 9 o'clock. */
    private static final long MONDAY_MORNING =
            Instant.parse("2020-05-04T09:00:00Z").toEpochMilli();

    private final WeeklyRhythm state = Rhythm.flat();
    private final Rhythm rhythm = new Rhythm(state);

    @Test
    void aBrandWithoutHistoryHasNone() {
        // When
        double factor = rhythm.factor(Scale.DAY, MONDAY_MORNING);

        // Then
        assertThat(factor).isCloseTo(1, within(1e-9));
    }

    @Test
    void aPeakThatComesEveryWeekIsExpected() {
        // Given
        weeks(0, 8, 10, 60);

        // When
        double monday = rhythm.factor(Scale.HOUR, MONDAY_MORNING + 8 * WEEK * HOUR + HOUR);

        // Then
        assertThat(monday).isGreaterThan(3);
        assertThat(rhythm.factor(Scale.HOUR, MONDAY_MORNING + 8 * WEEK * HOUR + 12 * HOUR))
                .isBetween(0.8, 1.1);
    }

    @Test
    void theSameHourOfOtherDaysTellsOfAnHourThatWasNeverSeen() {
        // Given
        for (int hour = 0; hour < 5 * 24; hour++) {
            rhythm.arrive(hour % 24 == 0 ? 80 : 10, MONDAY_MORNING + hour * HOUR);
        }

        // When
        double saturday = rhythm.factor(Scale.HOUR, MONDAY_MORNING + (5 * 24 + 1) * HOUR);

        // Then
        assertThat(saturday).isGreaterThan(2);
    }

    @Test
    void oneStormIsNoRhythm() {
        // Given
        weeks(0, 3, 10, 10);
        rhythm.arrive(5_000, MONDAY_MORNING + 3 * WEEK * HOUR);
        rhythm.arrive(10, MONDAY_MORNING + 3 * WEEK * HOUR + HOUR);

        // When
        double nextWeek = rhythm.factor(Scale.HOUR, MONDAY_MORNING + 4 * WEEK * HOUR + HOUR);

        // Then
        assertThat(nextWeek).isLessThan(2);
    }

    @Test
    void aRhythmThatHasEndedIsForgotten() {
        // Given
        weeks(0, 12, 10, 60);

        // When
        weeks(12, 36, 10, 10);

        // Then
        assertThat(rhythm.factor(Scale.HOUR, MONDAY_MORNING + 36 * WEEK * HOUR + HOUR))
                .isBetween(0.9, 1.3);
    }

    @Test
    void aBrandOfWhichLittleIsSaidHasHardlyAny() {
        // Given
        Random random = new Random(91);
        for (int i = 0; i < 100; i++) {
            rhythm.arrive(1, MONDAY_MORNING + 17L * i * HOUR + random.nextInt(1_000));
        }

        // When
        double factor = rhythm.factor(Scale.HOUR, MONDAY_MORNING + 100 * 17 * HOUR);

        // Then
        assertThat(factor).isBetween(0.7, 1.6);
    }

    @Test
    void aLongSilenceIsNotLearned() {
        // Given
        weeks(0, 4, 10, 60);
        int learned = state.getHours();

        // When
        rhythm.arrive(10, MONDAY_MORNING + 400L * WEEK * HOUR);

        // Then
        assertThat(state.getHours()).isEqualTo(learned);
    }

    private void weeks(int from, int until, double usually, double onMondayMorning) {
        for (int hour = from * WEEK; hour < until * WEEK; hour++) {
            rhythm.arrive(hour % WEEK == 0 ? onMondayMorning : usually, MONDAY_MORNING + hour * HOUR);
        }
    }
}
