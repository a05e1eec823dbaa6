package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticRegressionTest {
    @Test
    void withOneInputThatIsAlwaysTheSameItSaysHowOftenItWasSo() {
        // Given
        List<double[]> features = List.of(new double[] {0}, new double[] {0}, new double[] {0}, new double[] {0});

        // When
        LogisticRegression fitted = LogisticRegression.fit(features, List.of(true, true, true, false));

        // Then
        assertThat(fitted.probability(0)).isCloseTo(0.75, within(1e-3));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void itFindsTheOddsThatExamplesWereDrawnWith(int seed) {
        // Given
        Random random = new Random(seed);
        List<double[]> features = new ArrayList<>();
        List<Boolean> positive = new ArrayList<>();
        for (int example = 0; example < 20_000; example++) {
            double[] row = {random.nextGaussian(), random.nextGaussian()};
            features.add(row);
            positive.add(random.nextDouble() < odds(row[0], row[1]));
        }

        // When
        LogisticRegression fitted = LogisticRegression.fit(features, positive);

        // Then
        assertThat(fitted.probability(0, 0)).as("seed %d", seed).isCloseTo(odds(0, 0), within(0.03));
        assertThat(fitted.probability(1, -1)).as("seed %d", seed).isCloseTo(odds(1, -1), within(0.03));
    }

    private static double odds(double first, double second) {
        return 1 / (1 + Math.exp(-(0.5 + first - 2 * second)));
    }
}
