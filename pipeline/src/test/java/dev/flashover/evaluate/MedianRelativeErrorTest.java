package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MedianRelativeErrorTest {
    @Test
    void itIsTheMiddleOfTheErrorsRelativeToTheTruth() {
        // Given
        MedianRelativeError error = new MedianRelativeError();
        error.add(150, 100);
        error.add(1, 4);
        error.add(8, 10);

        // When
        double value = error.value();

        // Then
        assertThat(value).as("of 0.5, 0.75 and 0.2").isEqualTo(0.5);
    }
}
