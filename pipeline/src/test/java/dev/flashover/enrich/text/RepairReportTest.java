package dev.flashover.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RepairReportTest {
    @Test
    void aGoodTextNeedsNoRepair() {
        // When
        RepairReport report = RepairReport.of("Nine hours down, and nobody answers?  Shame.");

        // Then
        assertThat(report.repairs()).isEmpty();
    }

    @Test
    void everyRepairIsReportedWithWhatItCost() {
        // Given
        String collected = "<p>They lost\u200B my\u2060 bag at the cafe\u0301</p>";

        // When
        RepairReport report = RepairReport.of(collected);

        // Then
        assertThat(report.plain()).isEqualTo(TextRepair.repair(collected));
        assertThat(report.repairs())
                .containsExactly(entry(Repair.MARKUP, 0), entry(Repair.INVISIBLE, 2), entry(Repair.COMPOSITION, 0));
    }

    @Test
    void wrongEncodingIsReported() {
        // When
        RepairReport report = RepairReport.of("NÃ£o consigo aceder Ã\u00A0 minha conta");

        // Then
        assertThat(report.plain().text()).isEqualTo("Não consigo aceder à minha conta");
        assertThat(report.repairs()).containsKey(Repair.ENCODING);
    }

    @Test
    void lostLettersAreCounted() {
        // When
        RepairReport report = RepairReport.of("Comanda nu a ajuns nici dup? trei s?pt?m?ni");

        // Then
        assertThat(report.repairs()).isEqualTo(Map.of(Repair.LOST_LETTERS, 4));
    }
}
