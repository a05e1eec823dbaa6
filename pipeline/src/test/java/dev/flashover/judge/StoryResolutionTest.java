package dev.flashover.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.OfficialPost;
import dev.flashover.avro.ReplyTone;
import dev.flashover.avro.Story;
import dev.flashover.fixture.Pulses;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryResolutionTest {
    private static final String ROOT = "post:twitter:1";
    private static final ReplyTone SOLVED = new ReplyTone(0.1, 0.1, 0.9, 0.0, 0.0, 0.0);

    private final Judged judged = new Judged();

    @AfterEach
    void closeStage() {
        judged.close();
    }

    @Test
    void thanksAfterASolutionCloseTheStoryAsResolvedADayLater() {
        // Given
        judged.send(Pulses.complaint(ROOT, Judged.START, "anna"));
        judged.send(Pulses.shares(ROOT, Judged.minute(5), 0)
                .setEvidence(List.of())
                .setOfficial(1)
                .setFirstOfficialReply(Judged.minute(5))
                .setOfficialPosts(List.of(OfficialPost.newBuilder()
                        .setPlatform("twitter")
                        .setId("2")
                        .setTime(Judged.minute(5))
                        .setAnswers(true)
                        .setTone(SOLVED)
                        .build())));
        judged.send(Pulses.complaint(ROOT, Judged.minute(60), "anna")
                .setFirstHand(0)
                .setThankful(List.of("twitter:anna")));

        // When
        judged.play(Duration.ofDays(2));

        // Then
        assertThat(judged.events()).isEmpty();
        assertThat(judged.stories()).singleElement().satisfies(story -> {
            assertThat(story.getClosed()).isTrue();
            assertThat(resolvedBy(story)).isEqualTo("anna");
        });
    }

    private static String resolvedBy(Story story) {
        return Objects.requireNonNull(
                Objects.requireNonNull(story.getResolvedBy()).getAuthor());
    }
}
