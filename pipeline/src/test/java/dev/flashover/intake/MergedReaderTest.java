package dev.flashover.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedReaderTest {
    @Test
    void filesAreMergedByEventTimeAndTiesByTheirOrder() throws IOException {
        // Given
        InputReader first = reader(line("a1", 10), line("a2", 20), line("a3", 40));
        InputReader second = reader(line("b1", 10), "bad", line("b2", 30));

        // When
        List<Input> merged = Inputs.all(new MergedReader(List.of(first, second)));

        // Then
        assertThat(merged)
                .map(input ->
                        input instanceof Input.Accepted ? Inputs.mention(input).getId() : "refused")
                .containsExactly("a1", "b1", "refused", "a2", "b2", "a3");
    }

    private static String line(String id, long time) {
        return "{\"id\":\"" + id + "\",\"published\":" + time + "}";
    }

    private static InputReader reader(String... lines) {
        return new NdjsonReader(Inputs.stream(String.join("\n", lines)), "f", 1_000, Inputs.CLOCK);
    }
}
