package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Brand;
import dev.flashover.enrich.brand.BrandMatcher;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandScaleTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 2026})
    void aThousandOtherBrandsChangeNothingAndAreFoundThemselves(long seed) {
        // Given
        BrandScale scale = new BrandScale(seed);
        List<Brand> known = scale.known(1_000);

        // When
        BrandMatcher matcher = new BrandMatcher(known);

        // Then
        assertThat(scale.different(matcher)).as("seed %d", seed).isZero();
        assertThat(scale.unfound(known, matcher)).as("seed %d", seed).isZero();
    }
}
