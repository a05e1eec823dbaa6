package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightTableTest {
    private static final int OUTPUTS = 3;
    private static final int BITS = 6;

    @Test
    void roundingLosesHalfAStepAtMost() {
        // Given
        float[] trained = weights();

        // When
        WeightTable table = WeightTable.quantized(OUTPUTS, BITS, trained);

        // Then
        for (int row = 0; row < 1 << BITS; row++) {
            for (int output = 0; output < OUTPUTS; output++) {
                assertThat((double) table.weight(hash(row), output))
                        .isCloseTo(trained[row * OUTPUTS + output], within(table.scale(output) * 0.501));
            }
        }
    }

    @Test
    void outputsThatWereNeverLearnedStayZero() {
        // When
        WeightTable table = WeightTable.quantized(2, 1, new float[] {1, 0, -0.5f, 0});

        // Then
        assertThat(table.weight(hash(0) >>> 1, 1)).isZero();
        assertThat(table.scale(1)).isPositive();
    }

    @Test
    void weightsOfFeaturesAddUp() {
        // Given
        WeightTable table = WeightTable.quantized(OUTPUTS, BITS, weights());
        int[] sums = new int[OUTPUTS];

        // When
        table.add(hash(5), sums);
        table.add(hash(9), sums);

        // Then
        for (int output = 0; output < OUTPUTS; output++) {
            assertThat((double) sums[output] * table.scale(output))
                    .isCloseTo(table.weight(hash(5), output) + table.weight(hash(9), output), within(1e-6));
        }
    }

    @Test
    void aTableIsReadAsItWasWritten() throws IOException {
        // Given
        WeightTable table = WeightTable.quantized(OUTPUTS, BITS, weights());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.write(new DataOutputStream(bytes));

        // When
        WeightTable read = WeightTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        // Then
        assertThat(read).usingRecursiveComparison().isEqualTo(table);
    }

    @Test
    void weightsThatDoNotFitAreRefused() {
        // When
        var refusal = assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightTable(2, 3, new byte[15], new float[] {1, 1}));

        // Then
        refusal.withMessageContaining("must fit");
    }

    private static float[] weights() {
        Random random = new Random(1);
        float[] weights = new float[OUTPUTS << BITS];
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] = (float) random.nextGaussian();
        }
        return weights;
    }

    private static long hash(int row) {
        return (long) row << (Long.SIZE - BITS);
    }
}
