package dev.flashover.judge.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.avro.Pulse;
import dev.flashover.fixture.Pulses;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GainTest {
    private static final Instant NOON = Instant.parse("2020-05-01T12:00:00Z");
    private static final long END = NOON.plus(Pulses.WINDOW).toEpochMilli();

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatCountersToldIsSharedOutAmongStretchesWithoutRest(long seed) {
        // Given
        Random random = new Random(seed);
        Pulse pulse = Pulses.shares("a", NOON, 0)
                .setGrowthSince(NOON.minusSeconds(random.nextInt(7_200)))
                .build();
        long cut = END - random.nextInt(10_000_000);
        Gain gain = new Gain(0, 100 * random.nextDouble());

        // When
        double before = gain.within(END - Duration.ofDays(1).toMillis(), cut, pulse);
        double after = gain.within(cut, END + 1, pulse);

        // Then
        assertThat(before).isNotNegative();
        assertThat(after).isNotNegative();
        assertThat(before + after).isCloseTo(gain.told(), within(1e-9));
    }

    @Test
    void whatWasSeenCountsOnlyIfItsWholeWindowLiesBehind() {
        // Given
        Pulse pulse = Pulses.shares("a", NOON, 7).build();
        long within = NOON.plusSeconds(3).toEpochMilli();

        // When
        double counted = new Gain(7, 0).within(within, END + 1, pulse);

        // Then
        assertThat(counted).isZero();
        assertThat(new Gain(7, 0).within(NOON.toEpochMilli(), END, pulse)).isEqualTo(7);
    }

    @Test
    void counterGrowthOfUnknownDurationCameNow() {
        // Given
        Pulse pulse = Pulses.shares("a", NOON, 0).build();

        // When
        double counted = new Gain(0, 5).within(END - 1, END, pulse);

        // Then
        assertThat(counted).isEqualTo(5);
        assertThat(new Gain(0, 5).within(END - 100, END - 1, pulse)).isZero();
    }
}
