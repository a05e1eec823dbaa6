package dev.flashover.judge.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.avro.state.PeakHistory;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeakTailTest {
    private final PeakHistory history = PeakTail.empty(Measure.SURGE);
    private final PeakTail tail = new PeakTail(history, Measure.SURGE);

    @Test
    void startsFromThePrior() {
        // When
        double threshold = tail.threshold();

        // Then
        assertThat(threshold).isCloseTo(0.8 + 0.3 * Math.log(0.25 / Measure.SURGE.risk()), within(1e-9));
    }

    @Test
    void thresholdAndChanceAreInverse() {
        // Given
        fill(new Random(3), 100, 1.0, 0.2);

        // When
        double chance = tail.chance(tail.threshold());

        // Then
        assertThat(chance).isCloseTo(Measure.SURGE.risk(), within(1e-9));
    }

    @Test
    void isPassedAboutAsOftenAsWasAskedFor() {
        // Given
        Random random = new Random(4);
        fill(random, 120, 1.0, 0.2);
        int passed = 0;

        // When
        for (int i = 0; i < 4_000; i++) {
            if (peak(random, 1.0, 0.2) > tail.threshold()) {
                passed++;
            }
            fill(random, 1, 1.0, 0.2);
        }

        // Then
        assertThat(passed / 4_000.0).isBetween(0.3 * Measure.SURGE.risk(), 3 * Measure.SURGE.risk());
    }

    @Test
    void anEndOfTheTailIsFound() {
        // Given
        for (int i = 0; i < 120; i++) {
            end(i % 3 == 0 ? 1.5 + 0.01 * (i % 12) : 1);
        }

        // When
        double threshold = tail.threshold();

        // Then
        assertThat(threshold).isBetween(1.5, 2.0);
    }

    @Test
    void aDisasterDoesNotBlindIt() {
        // Given
        fill(new Random(5), 120, 1.0, 0.2);
        double before = tail.threshold();

        // When
        end(50);

        // Then
        assertThat(tail.threshold()).isLessThan(before + 0.5);
    }

    @Test
    void keepsNoMoreThanAMonth() {
        // When
        fill(new Random(6), 500, 1.0, 0.2);

        // Then
        assertThat(history.getLatest()).hasSize(120);
    }

    private void fill(Random random, int blocks, double start, double scale) {
        for (int i = 0; i < blocks; i++) {
            end(peak(random, start, scale));
        }
    }

    private void end(double peak) {
        tail.observe(peak);
        tail.endBlock(true);
    }

    private static double peak(Random random, double start, double scale) {
        return start - scale * Math.log(1 - random.nextDouble());
    }
}
