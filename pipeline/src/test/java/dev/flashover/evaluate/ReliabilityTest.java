package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {
    private final Reliability reliability = new Reliability();

    @Test
    void whoIsRightAsOftenAsSaidHasNoError() {
        // Given
        for (int text = 0; text < 100; text++) {
            reliability.add(0.75, text % 4 != 0);
            reliability.add(1, true);
        }

        // When
        double error = reliability.error();

        // Then
        assertThat(error).isCloseTo(0, within(1e-9));
    }

    @Test
    void tooMuchInOneBinDoesNotMakeGoodForTooLittleInAnother() {
        // Given
        for (int text = 0; text < 10; text++) {
            reliability.add(0.9, text < 5);
            reliability.add(0.5, text < 9);
        }

        // When
        double error = reliability.error();

        // Then
        assertThat(error).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void withoutAnswersThereIsNoError() {
        // When
        double error = reliability.error();

        // Then
        assertThat(error).isZero();
    }
}
