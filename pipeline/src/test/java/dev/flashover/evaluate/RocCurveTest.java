package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RocCurveTest {
    @Test
    void theAreaCountsPairsInTheRightOrderAndTiesByHalf() {
        // Given
        RocCurve curve = curve(new double[] {0.9, 0.5}, new double[] {0.5, 0.4, 0.95});

        // When
        double area = curve.area();

        // Then
        assertThat(area)
                .as("0.9 beats two of three, 0.5 beats one and ties with one")
                .isEqualTo(3.5 / 6);
    }

    @Test
    void theThresholdLetsNoMoreNegativesPassThanTheRateAllows() {
        // Given
        double[] negatives = new double[100];
        for (int index = 0; index < negatives.length; index++) {
            negatives[index] = index / 100.0;
        }
        RocCurve curve = curve(new double[] {0.94, 0.95, 0.985, 1}, negatives);

        // When
        double atFive = curve.recall(0.05);
        double atOne = curve.recall(0.01);

        // Then
        assertThat(curve.threshold(0.05)).isEqualTo(0.94);
        assertThat(atFive).as("0.95 to 0.99 are five negatives above 0.94").isEqualTo(0.75);
        assertThat(atOne).isEqualTo(0.5);
    }

    @Test
    void equalScoresAreAlarmedTogetherOrNotAtAll() {
        // Given
        RocCurve curve = curve(new double[] {3, 3, 4}, new double[] {1, 2, 3, 3});

        // When
        double recall = curve.recall(0.25);

        // Then
        assertThat(recall)
                .as("a threshold below 3 would alarm half of the negatives")
                .isCloseTo(1 / 3.0, within(1e-12));
    }

    private static RocCurve curve(double[] positives, double[] negatives) {
        RocCurve curve = new RocCurve();
        for (double score : positives) {
            curve.add(score, true);
        }
        for (double score : negatives) {
            curve.add(score, false);
        }
        return curve;
    }
}
