package dev.flashover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Response;
import dev.flashover.avro.SentimentSum;
import dev.flashover.avro.Signals;
import dev.flashover.avro.Story;
import dev.flashover.avro.StoryKind;
import dev.flashover.avro.Tone;
import dev.flashover.fixture.Pulses;
import dev.flashover.judge.story.StoryFacts;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnansweredComplaintsTest {
    private static final Instant NOON = Instant.parse("2020-05-01T12:00:00Z");

    private final UnansweredComplaints complaints = new UnansweredComplaints();

    @Test
    void whatNobodyAnsweredAndWhatWasEvadedIsListedTheMostHeardFirst() {
        // Given
        complaints.add(complaint("silent", 3));
        complaints.add(answered(complaint("evaded", 1_204), Tone.DEFLECTION));

        // When
        List<String> lines = complaints.lines();

        // Then
        assertThat(lines).hasSize(5).contains("Complaints in open stories that nobody answered, or only in form: 2");
        assertThat(lines.get(3)).matches("acme +2020-05-01 12:00 +1,204 +evasive +the lid of evaded broke");
        assertThat(lines.get(4)).matches("acme +2020-05-01 12:00 +3 +none +the lid of silent broke");
    }

    @Test
    void whoLeavesOrWasInDangerIsPointedOut() {
        // Given
        Story story = complaint("a", 1);
        story.setSignals(signals(0.7, 0.9, 0.4));

        // When
        complaints.add(story);

        // Then
        assertThat(complaints.lines().get(3)).contains("none    leaving, danger  the lid of a broke");
    }

    @Test
    void whatFewOfManyShowIsNotPointedOut() {
        // Given
        Story story = complaint("a", 80);
        story.setSignals(signals(0.7, 0.9, 0.4));
        story.setSentiment(new SentimentSum(80, 40.0, 10.0));

        // When
        complaints.add(story);

        // Then
        assertThat(complaints.lines().get(3)).doesNotContain("leaving");
    }

    @ParameterizedTest
    @EnumSource(
            value = Tone.class,
            names = {"DEFLECTION"},
            mode = EnumSource.Mode.EXCLUDE)
    void anyOtherAnswerIsOne(Tone tone) {
        // Given
        complaints.add(complaint("a", 1));

        // When
        complaints.add(answered(complaint("a", 2), tone));

        // Then
        assertThat(complaints.lines()).isEmpty();
    }

    static Stream<Consumer<Story>> noComplaints() {
        return Stream.of(
                story -> story.setClosed(true),
                story -> story.setMergedInto("acme:other"),
                story -> story.setKind(StoryKind.WAVE),
                story -> story.setComplaints(0.3),
                story -> story.setResolvedBy(story.getEvidence().get(0)));
    }

    @ParameterizedTest
    @MethodSource("noComplaints")
    void whatIsOverOrNoComplaintIsNotListed(Consumer<Story> change) {
        // Given
        Story story = complaint("a", 1);
        change.accept(story);

        // When
        complaints.add(story);

        // Then
        assertThat(complaints.lines()).isEmpty();
    }

    @Test
    void aWithdrawnStoryIsNotListed() {
        // Given
        Story story = complaint("a", 1);
        complaints.add(story);

        // When
        complaints.withdraw(story.getId());

        // Then
        assertThat(complaints.lines()).isEmpty();
    }

    @Test
    void aLongListIsCut() {
        // Given
        for (int story = 0; story < 23; story++) {
            complaints.add(complaint("a" + story, story));
        }

        // When
        List<String> lines = complaints.lines();

        // Then
        assertThat(lines).hasSize(24).endsWith("… and 3 more");
    }

    private static Signals signals(double churn, double safety, double privacy) {
        return new Signals(0.9, 0.9, 0.9, 0.9, churn, 0.0, 0.0, 0.0, safety, 0.0, privacy, 0.9);
    }

    private static Story complaint(String root, int mentions) {
        Story story = StoryFacts.open(Pulses.shares(root, NOON, 1).build());
        story.setTitle("the lid of " + root + " broke");
        story.setMentions(mentions);
        story.setComplaints(0.8);
        story.setEvidence(Pulses.shares(root, NOON, 1).build().getEvidence());
        return story;
    }

    private static Story answered(Story story, Tone tone) {
        story.setFirstReply(NOON.plusSeconds(60));
        story.setResponse(new Response(tone, NOON.plusSeconds(60), false, null, null));
        return story;
    }
}
