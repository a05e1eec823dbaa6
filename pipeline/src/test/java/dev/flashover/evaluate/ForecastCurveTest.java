package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.avro.Forecast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastCurveTest {
    private static final ForecastCurve CURVE = new ForecastCurve(new Forecast("end", 100.0, 200.0, 1_000.0));

    @ParameterizedTest(name = "size {0}")
    @CsvSource({"100, 0.9", "200, 0.5", "1000, 0.1", "5000, 0.0121951", "50, 0.9878049"})
    void itGoesThroughTheThreeQuantilesAndOnInTheLogarithm(double size, double probability) {
        // When
        double said = CURVE.probabilityOf(size);

        // Then
        assertThat(said).isCloseTo(probability, within(1e-6));
    }

    @Test
    void aForecastThatIsSureIsAStep() {
        // Given
        ForecastCurve curve = new ForecastCurve(new Forecast("end", 10.0, 10.0, 10.0));

        // When
        double above = curve.probabilityOf(11);

        // Then
        assertThat(above).isZero();
        assertThat(curve.probabilityOf(9)).isEqualTo(1);
    }

    @Test
    void theIntervalIncludesItsEnds() {
        // When
        boolean low = CURVE.covers(100);

        // Then
        assertThat(low).isTrue();
        assertThat(CURVE.covers(1_000)).isTrue();
        assertThat(CURVE.covers(99)).isFalse();
        assertThat(CURVE.covers(1_001)).isFalse();
    }
}
