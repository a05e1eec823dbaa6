package dev.flashover.judge.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private final Baseline baseline = new Baseline(Baseline.prior());

    @Test
    void callsAStormASurgeEvenForABrandWithoutHistory() {
        // Given
        double storm = 500;

        // When
        double surge = baseline.surge(Scale.HOUR, storm);

        // Then
        assertThat(surge).isGreaterThan(5);
        assertThat(baseline.surge(Scale.HOUR, 1)).isLessThan(1);
    }

    @Test
    void learnsWhatIsUsualForTheBrand() {
        // Given
        double before = baseline.surge(Scale.HOUR, 100);

        // When
        for (int i = 0; i < 500; i++) {
            baseline.learn(everywhere(100));
        }

        // Then
        assertThat(before).isGreaterThan(4);
        assertThat(baseline.surge(Scale.HOUR, 100)).isLessThan(1);
        assertThat(baseline.usual(Scale.HOUR)).isBetween(60.0, 100.0);
    }

    private static Map<Scale, Double> everywhere(double peak) {
        return Arrays.stream(Scale.values()).collect(Collectors.toMap(scale -> scale, scale -> peak));
    }
}
