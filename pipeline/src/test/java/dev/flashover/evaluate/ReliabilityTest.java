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
    void withFewAnswersNobodyIsWithoutErrorAndWithManyNearlyEveryCalibratedOneIs() {
        // Given
        Reliability many = new Reliability();
        for (int text = 0; text < 20_000; text++) {
            many.add(0.5, true);
        }
        for (int text = 0; text < 20; text++) {
            reliability.add(0.5, true);
        }

        // When
        double error = reliability.errorOfTheCalibrated();

        // Then: the mean distance of a binomial proportion from its half
        assertThat(error).isCloseTo(0.0881, within(0.01));
        assertThat(many.errorOfTheCalibrated()).isLessThan(0.005);
    }

    @Test
    void withoutAnswersThereIsNoError() {
        // When
        double error = reliability.error();

        // Then
        assertThat(error).isZero();
        assertThat(reliability.errorOfTheCalibrated()).isZero();
    }
}
