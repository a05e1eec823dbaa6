package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void columnsAreLinedUpUnderTheirTitles() {
        // Given
        Figures figures = new Figures()
                .row("language", "F1", "texts")
                .row("pt", 66.666, 1_200)
                .row("bg");

        // When
        List<String> lines = figures.lines();

        // Then
        assertThat(lines)
                .containsExactly(
                        "| language | F1   | texts |",
                        "|----------|------|-------|",
                        "| pt       | 66.7 | 1200  |",
                        "| bg       |      |       |");
    }

    @Test
    void withoutRowsThereIsNothingToPrint() {
        // When
        List<String> lines = new Figures().lines();

        // Then
        assertThat(lines).isEmpty();
    }
}
