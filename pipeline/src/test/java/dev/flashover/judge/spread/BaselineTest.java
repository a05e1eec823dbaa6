package dev.flashover.judge.spread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.state.BrandBaseline;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final long NOW = Instant.parse("2020-05-01T12:00:00Z").toEpochMilli();
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final BrandBaseline statistics = Baseline.prior();
    private final Baseline baseline = new Baseline(statistics);

    @Test
    void callsAStormASurgeEvenForABrandWithoutHistory() {
        // Given
        double storm = 500;

        // When
        double surge = baseline.surge(Scale.HOUR, storm, 30 * MINUTE, NOW);

        // Then
        assertThat(surge).isGreaterThan(5);
        assertThat(baseline.surge(Scale.HOUR, 1, 30 * MINUTE, NOW)).isLessThan(1);
    }

    @Test
    void learnsWhatIsUsualForTheBrand() {
        // Given
        double before = baseline.surge(Scale.HOUR, 100, 30 * MINUTE, NOW);

        // When
        for (int i = 0; i < 500; i++) {
            baseline.learn(Age.HOUR, Scale.HOUR, 100);
        }

        // Then
        assertThat(before).isGreaterThan(4);
        assertThat(baseline.surge(Scale.HOUR, 100, 30 * MINUTE, NOW)).isLessThan(1);
        assertThat(baseline.usual(Scale.HOUR, 30 * MINUTE, NOW)).isBetween(60.0, 100.0);
    }

    @Test
    void takesAsASurgeInAnOldStoryWhatIsOrdinaryInAYoungOne() {
        // Given
        double velocity = 3;

        // When
        double old = baseline.surge(Scale.HOUR, velocity, 48 * HOUR, NOW);

        // Then
        assertThat(old).isGreaterThan(baseline.surge(Scale.HOUR, velocity, 30 * MINUTE, NOW) + 1);
    }

    @Test
    void forgetsOldStoriesInTime() {
        // Given
        for (int i = 0; i < 5_000; i++) {
            baseline.learn(Age.HOUR, Scale.HOUR, 1_000);
        }

        // When
        for (int i = 0; i < 10_000; i++) {
            baseline.learn(Age.HOUR, Scale.HOUR, 1);
        }

        // Then
        assertThat(baseline.usual(Scale.HOUR, 30 * MINUTE, NOW)).isLessThan(1.2);
    }

    @Test
    void keepsNoMoreHoweverMuchItLearns() throws IOException {
        // Given
        Random random = new Random(7);
        int before = BrandBaseline.getEncoder().encode(statistics).remaining();

        // When
        for (long i = 0; i < 20_000; i++) {
            baseline.arrive(random.nextInt(100), NOW + i * 10 * MINUTE);
            baseline.learn(Age.of(i * MINUTE), Scale.HOUR, random.nextInt(100));
        }

        // Then
        assertThat(BrandBaseline.getEncoder().encode(statistics).remaining())
                .as("only counters take more digits")
                .isBetween(before, before + 8);
        assertThat(before).isLessThan(2_000);
    }
}
