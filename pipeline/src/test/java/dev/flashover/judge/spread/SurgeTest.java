package dev.flashover.judge.spread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.CounterGrowth;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.fixture.Memories;
import dev.flashover.fixture.Pulses;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SurgeTest {
    /** A Monday, 9 o'clock. */
    private static final Instant START = Instant.parse("2020-05-04T09:00:00Z");

    private final StoryMemory memory = Memories.empty();
    private final StorySpread spread = new StorySpread(memory);
    private final Baseline baseline = new Baseline(Baseline.prior());
    private double size;

    @Test
    void aStoryThatStartsToRunIsOne() {
        // Given
        add(Pulses.shares("r", START, 3).build());
        add(Pulses.shares("r", START.plusSeconds(300), 30).build());

        // When
        Surge surge = surgeAt(START.plusSeconds(310));

        // Then
        assertThat(surge.deviations()).isGreaterThan(4);
        assertThat(surge.usual()).isLessThan(2);
    }

    @Test
    void aSlowStoryIsOneOnALongScale() {
        // Given
        for (int i = 0; i < 36; i++) {
            add(Pulses.shares("r", START.plus(Duration.ofMinutes(40L * i)), 2).build());
        }

        // When
        Surge surge = surgeAt(START.plus(Duration.ofHours(24)));

        // Then
        assertThat(surge.deviations()).isGreaterThan(3);
        assertThat(surge.scale()).isGreaterThanOrEqualTo(Scale.SIX_HOURS);
    }

    @Test
    void countersThatAreReadDaysAfterTheStormAreNone() {
        // Given
        for (int hour = 0; hour < 48; hour++) {
            add(Pulses.shares("r", START.plus(Duration.ofHours(hour)), 300).build());
        }
        Instant late = START.plus(Duration.ofDays(5));

        // When
        add(growth(START.plus(Duration.ofDays(2)), late, 250));

        // Then
        assertThat(surgeAt(late).deviations()).isLessThan(0.5);
    }

    @Test
    void aSecondStormIsOne() {
        // Given
        for (int hour = 0; hour < 48; hour++) {
            add(Pulses.shares("r", START.plus(Duration.ofHours(hour)), 300).build());
        }
        Instant late = START.plus(Duration.ofDays(5));

        // When
        add(growth(late.minusSeconds(3_600), late, 400));

        // Then
        assertThat(surgeAt(late).deviations()).isGreaterThan(3);
    }

    @Test
    void thePeakOfEveryMondayMorningIsNone() {
        // Given
        long hour = Duration.ofHours(1).toMillis();
        for (int i = -8 * 168; i < 0; i++) {
            baseline.arrive(Math.floorMod(i, 168) == 0 ? 60 : 10, START.toEpochMilli() + i * hour);
        }
        for (int i = 0; i < 300; i++) {
            baseline.learn(Age.HOUR, Scale.HOUR, 3);
        }
        long age = Duration.ofMinutes(50).toMillis();

        // When
        double monday = baseline.surge(Scale.HOUR, 10, age, START.toEpochMilli() + hour);

        // Then
        assertThat(monday).isLessThan(1);
        assertThat(baseline.surge(Scale.HOUR, 10, age, START.toEpochMilli() + 6 * hour))
                .isGreaterThan(1.3);
    }

    private void add(Pulse pulse) {
        size += spread.add(pulse, baseline).total();
    }

    private Surge surgeAt(Instant now) {
        long age = Duration.between(START, now).toMillis();
        return Surge.strongest(spread.velocities(now.toEpochMilli()), size, 1, baseline, age, now.toEpochMilli());
    }

    private static Pulse growth(Instant since, Instant until, long shares) {
        return Pulses.shares("r", until.minus(Pulses.WINDOW), 0)
                .setGrowth(new CounterGrowth(0L, 0L, memorable(shares), 0L))
                .setGrowthSince(since)
                .build();
    }

    /** Shares were seen as mentions before: only what a counter tells beyond them is new. */
    private static long memorable(long shares) {
        return 48 * 300 + shares;
    }
}
