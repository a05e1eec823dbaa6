package dev.flashover.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Story;
import dev.flashover.avro.Verdict;
import dev.flashover.fixture.Pulses;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComfortTest {
    private final Judged judged = new Judged();

    @BeforeEach
    void aStoryDrawsSomeAttention() {
        judged.send(Pulses.shares("r", Judged.START, 12));
    }

    @AfterEach
    void close() {
        judged.close();
    }

    @Test
    void isPublishedWhenTheSilenceHasLastedAlthoughNothingCame() {
        // Given
        judged.play(Duration.ofHours(1));
        Verdict before = judged.stories().iterator().next().getVerdict();

        // When
        judged.play(Duration.ofHours(20));

        // Then
        assertThat(before).isEqualTo(Verdict.UNDECIDED);
        assertThat(judged.stories()).singleElement().satisfies(story -> {
            assertThat(story.getVerdict()).isEqualTo(Verdict.WILL_NOT_SPREAD);
            assertThat(silence(story)).isGreaterThanOrEqualTo(Duration.ofHours(2));
        });
    }

    private static Duration silence(Story story) {
        return Duration.between(story.getLastSeen(), story.getUpdated());
    }
}
