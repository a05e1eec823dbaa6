package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, -2, 3", "1e6, -1e6, 5e5", "-1e300, -1e300, -1e300"})
    void probabilitiesOfClassesSumToOne(double one, double two, double three) {
        // Given
        Calibration calibration = new Calibration(1.5, new double[] {0.2, -0.1, 0});

        // When
        double[] probabilities = calibration.softmax(new double[] {one, two, three});

        // Then
        assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-12));
        assertThat(probabilities).doesNotContain(Double.NaN);
    }

    @Test
    void scaleSharpensAndBiasFavours() {
        // Given
        double[] scores = {1, 0};

        // When
        double plain = Calibration.none(2).softmax(scores)[0];
        double sharper = new Calibration(3, new double[2]).softmax(scores)[0];
        double disfavoured = new Calibration(1, new double[] {-2, 0}).softmax(scores)[0];

        // Then
        assertThat(plain).isCloseTo(Math.E / (1 + Math.E), within(1e-12));
        assertThat(sharper).isGreaterThan(plain);
        assertThat(disfavoured).isLessThan(0.5);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "1e9, 1", "-1e9, 0"})
    void theProbabilityOfOneClassIsTheLogisticOfItsScore(double score, double expected) {
        // Given
        Calibration calibration = new Calibration(2, new double[] {-1});

        // When
        double probability = calibration.sigmoid(score);

        // Then
        assertThat(probability).isCloseTo(expected, within(1e-12));
    }

    @Test
    void calibrationsAreReadAsTheyWereWritten() throws IOException {
        // Given
        Calibrations calibrations = new Calibrations(Map.of(
                "pt", new Calibration(0.7, new double[] {0.1, -0.2, 0.3}),
                "bg", new Calibration(1.3, new double[] {-0.5})));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        calibrations.write(new DataOutputStream(bytes));

        // When
        Calibrations read = Calibrations.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        // Then
        assertThat(read).usingRecursiveComparison().isEqualTo(calibrations);
        assertThat(read.of("de")).isNull();
    }
}
