package dev.flashover.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flashover.config.UserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedTest {
    @ParameterizedTest
    @CsvSource({"max, Infinity", "60x, 60", "60, 60", "0.5x, 0.5"})
    void aSpeedIsMaxOrAMultiple(String text, double factor) {
        // When
        Speed speed = Speed.parse(text);

        // Then
        assertThat(speed.factor()).isEqualTo(factor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0x", "-1", "fast", "1e3", "NaN", "x"})
    void anythingElseIsTheUsersMistake(String text) {
        // When / Then
        assertThatThrownBy(() -> Speed.parse(text)).isInstanceOf(UserException.class);
    }
}
