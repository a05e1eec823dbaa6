package dev.flashover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Change;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Level;
import java.io.PrintWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class DemoViewTest {
    private final DemoView view = new DemoView();
    private final Terminal plain = new Terminal(new PrintWriter(Writer.nullWriter()), false);

    @Test
    void onlyARiseToElevatedOrCriticalIsAnAlert() {
        // When
        var watch = view.take("escalation.risk", SampleRisk.event(Change.OPENED, Level.WATCH, "t"));

        // Then
        assertThat(watch).isFalse();
        assertThat(view.take("escalation.risk", SampleRisk.event(Change.OPENED, Level.ELEVATED, "t")))
                .isTrue();
        assertThat(view.take("escalation.risk", SampleRisk.event(Change.DEESCALATED, Level.ELEVATED, "t")))
                .isFalse();
    }

    @Test
    void eventTimeIsWhatThePulsesHaveReached() {
        // Given
        view.take("mentions", new Heartbeat(SampleRisk.TIME.plusSeconds(3600), 0, 1));
        view.take("pulses", new Heartbeat(SampleRisk.TIME, 0, 1));
        view.take("pulses", new Heartbeat(SampleRisk.TIME.minusSeconds(60), 0, 1));

        // When
        var status = view.status();

        // Then
        assertThat(status).isEqualTo("2012-09-10 13:05  0 mentions, 0 stories, 0 alerts");
    }

    @Test
    void theBlockShowsTheStoriesOfHighestLevelFirstAndOnlyTheirLatestState() {
        // Given
        view.take("stories", SampleRisk.story("visou:1", Level.CRITICAL, "first"));
        view.take("stories", SampleRisk.story("visou:2", Level.ELEVATED, "second"));
        view.take("stories", SampleRisk.story("visou:1", Level.WATCH, "first"));

        // When
        var block = view.block(plain);

        // Then
        assertThat(block)
                .containsExactly(
                        "                  0 mentions, 2 stories, 0 alerts",
                        "  ELEVATED   50 %       12  visou             second",
                        "  WATCH      50 %       12  visou             first");
    }

    @Test
    void theSummaryGivesEveryAlertWithItsEventTime() {
        // Given
        view.take("escalation.risk", SampleRisk.event(Change.OPENED, Level.CRITICAL, "They were rude"));
        view.take("stories", SampleRisk.story("visou:1", Level.CRITICAL, "They were rude"));

        // When
        var summary = view.summary(plain);

        // Then
        assertThat(summary)
                .containsExactly(
                        "Mentions read  0",
                        "Stories        1",
                        "Alerts         1",
                        "  2012-09-10 13:05  CRITICAL  visou  They were rude");
    }
}
