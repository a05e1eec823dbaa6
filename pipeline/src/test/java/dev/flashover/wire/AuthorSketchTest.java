package dev.flashover.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorSketchTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void mergingIsAssociativeAndCommutativeDownToTheBytes(long seed) {
        // Given
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        ByteBuffer a = randomSketch(random).toBytes();
        ByteBuffer b = randomSketch(random).toBytes();
        ByteBuffer c = randomSketch(random).toBytes();
        ByteBuffer left = new AuthorSketch()
                .merge(new AuthorSketch().merge(a).merge(b).toBytes())
                .merge(c)
                .toBytes();

        // When
        ByteBuffer right = new AuthorSketch()
                .merge(c)
                .merge(new AuthorSketch().merge(b).merge(a).toBytes())
                .toBytes();

        // Then
        assertThat(right).isEqualTo(left);
    }

    @Test
    void estimatesWithinAFewStandardErrors() {
        // Given
        AuthorSketch sketch = new AuthorSketch();

        // When
        for (int i = 0; i < 20_000; i++) {
            sketch.add("twitter", "author" + i % 10_000);
        }

        // Then
        assertThat(sketch.estimate()).isBetween(8_000L, 12_000L);
    }

    @Test
    void tellsPlatformsApart() {
        // Given
        AuthorSketch sketch = new AuthorSketch().add("twitter", "anna");

        // When
        sketch.add("facebook", "anna");

        // Then
        assertThat(sketch.estimate()).isEqualTo(2);
    }

    private static AuthorSketch randomSketch(Random random) {
        AuthorSketch sketch = new AuthorSketch();
        random.ints(1 + random.nextInt(2_000), 0, 3_000).forEach(i -> sketch.add("twitter", "a" + i));
        return sketch;
    }
}
