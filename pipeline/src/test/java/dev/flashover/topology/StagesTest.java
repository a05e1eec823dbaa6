package dev.flashover.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flashover.config.UserException;
import org.junit.jupiter.api.Test;

class StagesTest {
    @Test
    void aChoiceComesInTheOrderInWhichDataFlows() {
        // When
        var chosen = Stages.choose(" judge, enrich,judge");

        // Then
        assertThat(chosen).containsExactly("enrich", "judge");
    }

    @Test
    void anUnknownStageIsTheUsersMistake() {
        assertThatThrownBy(() -> Stages.choose("enrich,plus"))
                .isInstanceOf(UserException.class)
                .hasMessage("There is no stage plus. The stages are enrich, pulse, annotate, judge.");
    }

    @Test
    void noStageAtAllIsTheUsersMistake() {
        assertThatThrownBy(() -> Stages.choose(" ,")).isInstanceOf(UserException.class);
    }
}
