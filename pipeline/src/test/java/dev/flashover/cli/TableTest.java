package dev.flashover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsLineUpAndNumbersStandAtTheRight() {
        // Given
        var table = new Table()
                .row("read", "14,640", "all")
                .row("  enriched", 7, "")
                .row("a", -1);

        // When
        var lines = table.lines();

        // Then
        assertThat(lines).containsExactly("read        14,640  all", "  enriched       7", "a               -1");
    }
}
