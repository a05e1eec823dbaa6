package dev.flashover.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {
    @Test
    void theBottomOfALongValleyIsFound() {
        // Given
        int size = 20;
        Lbfgs.Objective valley = (point, gradient) -> {
            double value = 0;
            for (int i = 0; i < size; i++) {
                double off = point[i] - i;
                double steep = 1 + i * i;
                value += steep * off * off + StrictMath.pow(off, 4);
                gradient[i] = 2 * steep * off + 4 * StrictMath.pow(off, 3);
            }
            return value;
        };

        // When
        double[] bottom = Lbfgs.minimize(valley, new double[size], 200);

        // Then
        for (int i = 0; i < size; i++) {
            assertThat(bottom[i]).isCloseTo(i, within(1e-3));
        }
    }
}
