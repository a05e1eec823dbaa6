package dev.flashover.judge.spread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.CounterGrowth;
import dev.flashover.avro.Pulse;
import dev.flashover.fixture.Memories;
import dev.flashover.fixture.Pulses;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StorySpreadTest {
    private static final Instant START = Instant.parse("2020-05-01T12:00:00Z");

    private final StorySpread spread = new StorySpread(Memories.empty());
    private final Baseline baseline = new Baseline(Baseline.prior());

    @Test
    void countsAShareThatIsSeenTwiceOnce() {
        // Given
        spread.add(Pulses.shares("r", START, 10).build(), baseline);

        // When
        double units = spread.add(growth(0, 0, 12, 0), baseline).total();

        // Then
        assertThat(units).isEqualTo(2);
    }

    @Test
    void countsAShareOnceAlsoIfTheCounterToldOfItFirst() {
        // Given
        spread.add(growth(0, 0, 12, 0), baseline);

        // When
        double units =
                spread.add(Pulses.shares("r", START, 15).build(), baseline).total();

        // Then
        assertThat(units).isEqualTo(3);
    }

    @Test
    void weighsLikesAndViews() {
        // Given
        Pulse pulse = growth(1_000, 50, 0, 0);

        // When
        double units = spread.add(pulse, baseline).total();

        // Then
        assertThat(units).isEqualTo(15);
    }

    @Test
    void measuresEveryScale() {
        // Given
        spread.add(Pulses.shares("r", START, 10).build(), baseline);
        spread.add(Pulses.shares("r", START.plusSeconds(1_800), 5).build(), baseline);

        // When
        var velocities = spread.velocities(START.plusSeconds(1_900).toEpochMilli());

        // Then
        assertThat(velocities)
                .containsEntry(Scale.FIVE_MINUTES, 5.0)
                .containsEntry(Scale.HOUR, 15.0)
                .containsEntry(Scale.WEEK, 15.0);
    }

    private static Pulse growth(long views, long likes, long shares, long comments) {
        return Pulses.shares("r", START, 0)
                .setGrowth(new CounterGrowth(views, likes, shares, comments))
                .build();
    }
}
