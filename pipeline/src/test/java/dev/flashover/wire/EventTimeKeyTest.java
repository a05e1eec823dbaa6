package dev.flashover.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeKeyTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sortsAsItsTimesDo(long seed) {
        // Given
        System.out.println("seed " + seed);
        List<Long> times =
                new Random(seed).longs(200, 0, Long.MAX_VALUE).boxed().toList();

        // When
        List<String> keys =
                times.stream().map(time -> EventTimeKey.of(time, "x")).sorted().toList();

        // Then
        assertThat(keys)
                .extracting(EventTimeKey::time)
                .isEqualTo(times.stream().sorted().toList());
    }

    @Test
    void givesItsPartsBack() {
        // Given
        String key = EventTimeKey.of(7, "acme", "", "post:twitter:1");

        // When
        List<String> parts = EventTimeKey.parts(key);

        // Then
        assertThat(parts).containsExactly("acme", "", "post:twitter:1");
    }
}
