package dev.flashover.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import dev.flashover.fixture.Pulses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryGroupingTest {
    private static final String[] CALL = {"c:call-recording", "c:cancel-contract", "w:audio"};
    private static final String[] LID = {"c:broken-product", "c:refund-refused", "w:lid"};

    private final Judged judged = new Judged();

    @AfterEach
    void close() {
        judged.close();
    }

    @Test
    void theSameComplaintInOtherWordsJoinsAStoryThatIsTalkedAbout() {
        // Given
        judged.storm("post:blog:1", "anna", Judged.START, 20, CALL);
        judged.send(Pulses.complaint(
                        "post:blog:2", Judged.minute(60), "bella", "c:cancel-contract", "c:call-recording", "w:avô")
                .setLanguages(Map.of("pt", 1)));

        // When
        judged.play(Duration.ofHours(2));

        // Then
        assertThat(judged.stories()).singleElement().satisfies(story -> {
            assertThat(story.getRoots()).isEqualTo(2);
            assertThat(story.getCopycats()).isEqualTo(1);
            assertThat(story.getLanguages()).containsExactly("en", "pt");
            assertThat(story.getTerms()).contains("c:call-recording", "c:cancel-contract");
        });
    }

    @Test
    void anotherComplaintStaysAlone() {
        // Given
        judged.storm("post:blog:1", "anna", Judged.START, 20, CALL);
        judged.send(Pulses.complaint("post:blog:2", Judged.minute(60), "bella", LID));

        // When
        judged.play(Duration.ofHours(2));

        // Then
        assertThat(judged.stories())
                .hasSize(2)
                .allSatisfy(story -> assertThat(story.getCopycats()).isZero());
    }

    @Test
    void praiseInTheSameWordsStaysAlone() {
        // Given
        judged.storm("post:blog:1", "anna", Judged.START, 20, CALL);
        Pulse.Builder praise = Pulses.complaint("post:blog:2", Judged.minute(60), "bella", CALL)
                .setFirstHand(0)
                .setComplaints(0.1);
        praise.getSentiment().setNegative(0.1);
        judged.send(praise);

        // When
        judged.play(Duration.ofHours(2));

        // Then
        assertThat(judged.stories()).hasSize(2);
    }

    @Test
    void whatEverybodyComplainsAboutJoinsNothing() {
        // Given
        List<String> concepts =
                List.of("c:crew", "c:seat", "c:lost-luggage", "c:queue", "c:refund", "c:on-hold", "c:food");
        for (int i = 0; i < 300; i++) {
            String second = concepts.get(i % concepts.size());
            judged.send(Pulses.complaint(
                    "post:blog:" + i, Judged.minute(i), "author" + i, "c:delay", second, "w:number" + i));
        }

        // When
        judged.play(Duration.ofHours(6));

        // Then
        assertThat(judged.stories()).hasSizeGreaterThan(250);
    }

    @Test
    void theComplainantsNextPostBelongsToTheComplaint() {
        // Given
        judged.send(Pulses.complaint("post:twitter:1", Judged.START, "anna", LID));
        judged.send(Pulses.complaint("post:twitter:2", Judged.minute(90), "anna", "c:praise-solved")
                .setFirstHand(0)
                .setThankful(List.of("twitter:anna")));

        // When
        judged.play(Duration.ofHours(2));

        // Then
        assertThat(judged.stories()).singleElement().satisfies(story -> {
            assertThat(story.getRoots()).isEqualTo(2);
            assertThat(story.getCopycats()).isZero();
        });
    }

    @Test
    void whatTheComplainantSaysOfOtherThingsBeginsAStoryOfItsOwn() {
        // Given
        judged.send(Pulses.complaint("post:twitter:1", Judged.START, "anna", LID));
        judged.send(Pulses.complaint("post:twitter:2", Judged.minute(90), "anna", "c:advertising")
                .setFirstHand(0));

        // When
        judged.play(Duration.ofHours(2));

        // Then
        assertThat(judged.stories()).hasSize(2);
    }

    @Test
    void televisionThatSharesNoLinkJoinsWhatIsTalkedAbout() {
        // Given
        judged.storm("post:blog:1", "anna", Judged.START, 60, CALL);
        judged.send(Pulses.complaint("post:tv:1", Judged.minute(60), "morning-show", "c:media-attention", "w:audio")
                .setFirstHand(0)
                .setOriginals(0)
                .setPress(1)
                .setSentiment(Pulses.shares("x", Judged.START, 0).getSentiment()));

        // When
        judged.play(Duration.ofHours(2));

        // Then
        assertThat(judged.stories()).singleElement().extracting(Story::getPress).isEqualTo(1L);
    }
}
