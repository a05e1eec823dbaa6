package dev.flashover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Change;
import dev.flashover.avro.Level;
import java.io.PrintWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class RiskLinesTest {
    private final Terminal plain = new Terminal(new PrintWriter(Writer.nullWriter()), false);
    private final Terminal rich = new Terminal(new PrintWriter(Writer.nullWriter()), true);

    @Test
    void oneLineSaysWhatAndOneWhy() {
        // Given
        var event = SampleRisk.event(Change.ESCALATED, Level.CRITICAL, "They were rude to me");

        // When
        var lines = RiskLines.of(event, plain);

        // Then
        assertThat(lines)
                .containsExactly(
                        "2012-09-10 13:05  CRITICAL  visou  They were rude to me  (88 %)",
                        "                  First. Second[2J. Third.");
    }

    @Test
    void aRichTerminalShowsOnlyOurOwnEscapes() {
        // Given
        var event = SampleRisk.event(Change.OPENED, Level.WATCH, "\u001b]0;owned\u0007 title");

        // When
        var lines = RiskLines.of(event, rich);

        // Then
        assertThat(lines.get(0)).contains("\u001b[36mWATCH   \u001b[0m").contains("]0;owned title");
        assertThat(String.join("", lines).replaceAll("\u001b\\[[0-9;]*m", "")).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void everyLevelIsPaddedToTheSameWidth() {
        for (Level level : Level.values()) {
            // When
            var shown = plain.level(level);

            // Then
            assertThat(shown).hasSize("CRITICAL".length()).startsWith(level.name());
        }
    }
}
