package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2", "4, 255", "8, 256", "9, 700", "13, 1000", "60, 300"})
    void weightsOfFeaturesAddUp(int outputs, int features) {
        // Given
        WeightTable table = WeightTable.quantized(outputs, BITS, weights(outputs));
        long[] hashes = new Random(features).longs(features + 5L).toArray();
        int[] sums = new int[outputs];

        // When
        table.add(hashes, features, sums);

        // Then
        for (int output = 0; output < outputs; output++) {
            double expected = 0;
            for (int feature = 0; feature < features; feature++) {
                expected += table.weight(hashes[feature], output);
            }
            assertThat((double) sums[output] * table.scale(output)).isCloseTo(expected, within(1e-3));
        }
    }

    @Test
    void theLowestAndHighestWeightsAddUpAsWell() {
        // Given
        float[] trained = new float[2 << 1];
        Arrays.fill(trained, 0, 2, -1);
        Arrays.fill(trained, 2, 4, 1);
        WeightTable table = WeightTable.quantized(2, 1, trained);
        long[] hashes = new long[2_000];
        Arrays.fill(hashes, 0, 500, -1L);
        int[] sums = {7, 0};

        // When
        table.add(hashes, hashes.length, sums);

        // Then
        assertThat(sums).containsExactly(7 + 127 * (500 - 1_500), 127 * (500 - 1_500));
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
        return weights(OUTPUTS);
    }

    private static float[] weights(int outputs) {
        Random random = new Random(1);
        float[] weights = new float[outputs << BITS];
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] = (float) random.nextGaussian();
        }
        return weights;
    }

    private static long hash(int row) {
        return (long) row << (Long.SIZE - BITS);
    }
}
