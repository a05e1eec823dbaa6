package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeaningHeadTest {
    private final MeaningHead head = TinyModel.head(new Random(3), 4);
    private final int[] sums = new int[4];

    @Test
    void aScoreIsWhatItsFeaturesContribute() {
        // Given
        long[] hashes = new Random(4).longs(30).toArray();

        // When
        double[] scores = head.scores(hashes, hashes.length, new float[MeaningFeatures.DENSE], sums);

        // Then
        assertThat(scores).hasSize(head.outputs());
        for (int k = 0; k < scores.length; k++) {
            int output = k;
            double contributed = Arrays.stream(hashes)
                    .mapToDouble(hash -> head.contribution(hash, output, hashes.length))
                    .sum();
            assertThat(scores[output]).isCloseTo(contributed, within(1e-4));
        }
    }

    @Test
    void onlySoManyFeaturesCountAsAreSaidTo() {
        // Given
        long[] hashes = new Random(5).longs(30).toArray();
        float[] dense = new float[MeaningFeatures.DENSE];

        // When
        double[] scores = head.scores(hashes, 10, dense, sums);

        // Then
        assertThat(scores).isEqualTo(head.scores(Arrays.copyOf(hashes, 10), 10, dense, sums));
    }

    @Test
    void withoutFeaturesTheDenseVectorDecides() {
        // Given
        float[] dense = new float[MeaningFeatures.DENSE];
        dense[7] = 2;

        // When
        double[] scores = head.scores(new long[0], 0, dense, sums);

        // Then
        assertThat(scores).doesNotContain(0.0, Double.NaN);
    }
}
