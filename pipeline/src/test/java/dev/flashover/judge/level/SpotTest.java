package dev.flashover.judge.level;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.state.SpotState;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpotTest {
    private final SpotState state = Spot.empty();

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void isExceededAsOftenAsWasAskedFor(long seed) {
        // Given
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Spot spot = new Spot(state, 0.002);
        for (int i = 0; i < 20_000; i++) {
            spot.add(random.nextGaussian());
        }

        // When
        double threshold = spot.threshold();

        // Then
        assertThat(threshold).as("the normal quantile is 2.88").isBetween(2.6, 3.2);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void reachesBeyondWhatWasEverSeen(long seed) {
        // Given
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        double most = 0;
        for (int i = 0; i < 500; i++) {
            double value = -Math.log(1 - random.nextDouble());
            most = Math.max(most, value);
            new Spot(state, 1).add(value);
        }

        // When
        double threshold = new Spot(state, 1e-6).threshold();

        // Then
        assertThat(threshold).isGreaterThan(most);
    }

    @Test
    void isTheHigherTheRarerItMayBeExceeded() {
        // Given
        Random random = new Random(31);
        for (int i = 0; i < 1_000; i++) {
            new Spot(state, 1).add(random.nextGaussian());
        }

        // When
        double rare = new Spot(state, 0.001).threshold();

        // Then
        assertThat(new Spot(state, 0.01).threshold()).isLessThan(rare);
        assertThat(new Spot(state, 0.0001).threshold()).isGreaterThan(rare);
    }

    @Test
    void goesOnFromItsStoredNumbersAsIfItHadNeverStopped() throws IOException {
        // Given
        Random random = new Random(61);
        SpotState stored = Spot.empty();

        // When
        for (int i = 0; i < 1_000; i++) {
            double value = random.nextGaussian();
            new Spot(state, 1).add(value);
            stored = SpotState.fromByteBuffer(stored.toByteBuffer());
            new Spot(stored, 1).add(value);
        }

        // Then
        assertThat(stored).isEqualTo(state);
    }

    @Test
    void movesItsTailUpWhenTheStreamHasMoved() {
        // Given
        Random random = new Random(41);
        for (int i = 0; i < 100; i++) {
            new Spot(state, 1).add(random.nextGaussian());
        }
        for (int i = 0; i < 10_000; i++) {
            new Spot(state, 1).add(10 + random.nextGaussian());
        }

        // When
        double threshold = new Spot(state, 0.002).threshold();

        // Then
        assertThat(threshold).isBetween(12.4, 13.4);
    }

    @Test
    void takesValuesThatAreAllTheSame() {
        // Given
        for (int i = 0; i < 500; i++) {
            new Spot(state, 1).add(3);
        }

        // When
        double threshold = new Spot(state, 0.01).threshold();

        // Then
        assertThat(threshold).isEqualTo(3);
    }

    @Test
    void keepsNoMoreHoweverLongTheStreamIs() throws IOException {
        // Given
        Random random = new Random(51);
        for (int i = 0; i < 10_000; i++) {
            new Spot(state, 1).add(random.nextGaussian());
        }
        int before = SpotState.getEncoder().encode(state).remaining();

        // When
        for (int i = 0; i < 100_000; i++) {
            new Spot(state, 1).add(random.nextGaussian());
        }

        // Then
        assertThat(SpotState.getEncoder().encode(state).remaining()).isLessThanOrEqualTo(before + 2);
        assertThat(before).isLessThan(2_200);
    }
}
