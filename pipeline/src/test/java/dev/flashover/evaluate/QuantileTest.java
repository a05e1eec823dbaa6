package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantileTest {
    @Test
    void itLiesBetweenTheNearestValues() {
        // Given
        List<Integer> values = List.of(40, 10, 30, 20);

        // When
        double upper = Quantile.of(values, 0.9);

        // Then
        assertThat(upper).isCloseTo(37, within(1e-12));
        assertThat(Quantile.of(values, 0.5)).isEqualTo(25);
        assertThat(Quantile.of(values, 1)).isEqualTo(40);
    }

    @Test
    void nothingHasNone() {
        // When
        double none = Quantile.of(List.of(), 0.5);

        // Then
        assertThat(none).isNaN();
    }
}
