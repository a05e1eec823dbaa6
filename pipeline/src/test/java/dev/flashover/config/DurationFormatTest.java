package dev.flashover.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationFormatTest {
    @ParameterizedTest
    @ValueSource(strings = {"0s", "100ms", "10s", "5m", "23h", "7d", "1001ms"})
    void whatWasReadIsWrittenTheSame(String text) {
        // When
        var duration = DurationFormat.parse(text);

        // Then
        assertThat(DurationFormat.format(duration)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "s", "-1s", "1.5h", "10 parsecs", "PT10S"})
    void anyOtherFormIsRefused(String text) {
        assertThatThrownBy(() -> DurationFormat.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("duration with its unit");
    }
}
