package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantTest {
    @ParameterizedTest
    @CsvSource({"WHOLE, não é", "DESTROYED, n?o ?", "FOLDED, nao e", "MOJIBAKE, nÃ£o Ã©"})
    void aTextIsDamagedAsTheVariantSays(Variant variant, String expected) {
        // When
        String damaged = variant.of("não é");

        // Then
        assertThat(damaged).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"DESTROYED, bg, false", "DESTROYED, ro, true", "FOLDED, bg, true", "MOJIBAKE, ar, true"})
    void onlyDestructionLeavesNothingOfOtherScripts(Variant variant, String language, boolean expected) {
        // When
        boolean applies = variant.appliesTo(language);

        // Then
        assertThat(applies).isEqualTo(expected);
    }
}
