package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Brand;
import dev.flashover.evaluate.BrandEvaluation.Half;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrandEvaluationTest {
    @ParameterizedTest
    @EnumSource
    void precisionAndRecallStayWhereTheyAreStated(Half half) {
        // When
        BrandEvaluation.Result result = new BrandEvaluation().evaluate(half);

        // Then
        assertThat(result.all().precision()).isGreaterThan(0.97);
        assertThat(result.all().recall()).isGreaterThan(0.87);
    }

    @Test
    void everyLabelIsABrandAndNoPostIsThereTwice() {
        // Given
        Set<String> ids = BrandEvaluation.brands().stream().map(Brand::getId).collect(Collectors.toSet());

        // When
        List<BrandPost> posts = BrandPost.bundled();

        // Then
        assertThat(posts).hasSizeGreaterThan(600).extracting(BrandPost::text).doesNotHaveDuplicates();
        assertThat(posts).flatMap(BrandPost::brands).isSubsetOf(ids);
    }
}
