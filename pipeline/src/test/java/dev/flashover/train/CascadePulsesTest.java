package dev.flashover.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.judge.growth.GrowthFeatures;
import dev.flashover.train.Cascade.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

class CascadePulsesTest {
    private final CascadePulses pulses = new CascadePulses(
            new Cascade("set", "id", 20_500, 7L, List.of(share(20_500), share(29_999), share(30_000), share(95_000))));

    @Test
    void sharesCountWhenTheirTenSecondsAreOver() {
        // Given
        List<Long> times = List.of(29_999L, 30_000L, 40_000L, 200_000L);

        // When
        List<GrowthFeatures> features = pulses.features(times);

        // Then
        assertThat(features).extracting(GrowthFeatures::total).containsExactly(0.0, 2.0, 3.0, 4.0);
        assertThat(times).extracting(pulses::sizeAt).containsExactly(0.0, 2.0, 3.0, 4.0);
    }

    @Test
    void aSizeIsReachedAtTheEndOfThePulseThatPassesIt() {
        // Given
        double size = 3;

        // When
        Long reached = pulses.reached(size);

        // Then
        assertThat(reached).isEqualTo(40_000);
        assertThat(pulses.reached(5)).isNull();
    }

    @Test
    void aRootThatItsSetDoesNotListCountsAsTheStagesCountIt() {
        // Given
        Cascade cascade = new Cascade("set", "id", 20_500, 7L, List.of(share(29_999), share(40_000)));

        // When
        CascadePulses unlisted = new CascadePulses(cascade);

        // Then
        assertThat(List.of(30_000L, 49_999L, 50_000L))
                .extracting(unlisted::sizeAt)
                .containsExactly(2.0, 2.0, 3.0);
    }

    private static Share share(long time) {
        return new Share(time, "author", null, true);
    }
}
