package dev.flashover.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a newcomer sees first. */
class DemoIT {
    @Test
    void alertsForTheTwoCasesAndForNothingElse() {
        // When
        String printed = FlashoverProcess.run("demo");

        // Then
        String summary = printed.substring(printed.lastIndexOf("Mentions"));
        var alerted = Pattern.compile("(?m)^.*\\b(?:ELEVATED|CRITICAL)\\b.*$")
                .matcher(summary)
                .results()
                .map(line -> line.group().contains("locaweb")
                        ? "locaweb"
                        : line.group().contains("united") ? "united" : line.group())
                .collect(Collectors.toSet());
        assertThat(alerted).containsExactlyInAnyOrder("united", "locaweb");
    }
}
