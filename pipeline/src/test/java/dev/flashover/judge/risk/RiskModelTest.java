package dev.flashover.judge.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Reason;
import dev.flashover.avro.SentimentSum;
import dev.flashover.avro.Story;
import dev.flashover.fixture.Pulses;
import dev.flashover.judge.spread.Baseline;
import dev.flashover.judge.spread.Scale;
import dev.flashover.judge.story.StoryFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RiskModelTest {
    private static final Instant START = Instant.parse("2020-05-01T12:00:00Z");

    private final RiskModel model = new RiskModel();
    private final Baseline baseline = new Baseline(Baseline.prior());
    private final Story story = StoryFacts.open(Pulses.shares("r", START, 1).build());

    @Test
    void growsWithVelocity() {
        // Given
        double calm = score(2).probability();

        // When
        double storm = score(400).probability();

        // Then
        assertThat(calm).isLessThan(0.1);
        assertThat(storm).isGreaterThan(0.6);
    }

    @Test
    void isLowerForPraiseThanForAComplaint() {
        // Given
        story.setSentiment(new SentimentSum(10, 9.0, 0.5));
        double complaint = score(30).probability();
        story.setSentiment(new SentimentSum(10, 0.5, 9.0));

        // When
        double praise = score(30).probability();

        // Then
        assertThat(praise).isLessThan(complaint / 2);
    }

    @Test
    void doesNotTakeOnePersonWhoPostsOftenForAStorm() {
        // Given
        story.setMentions(40);
        story.setAuthors(40);
        double many = score(40).probability();
        story.setAuthors(1);

        // When
        double one = score(40).probability();

        // Then
        assertThat(many).isGreaterThan(0.3);
        assertThat(one).isLessThan(0.05);
    }

    @Test
    void countsSilenceOnlyWhereManyWait() {
        // Given
        boolean few = score(5).reasons().stream()
                .anyMatch(reason -> reason.getFeature().equals("silence"));

        // When
        RiskModel.Score many = score(100);

        // Then
        assertThat(few).isFalse();
        assertThat(many.reasons()).extracting(Reason::getFeature).contains("silence");
    }

    @Test
    void reasonsAddUpToTheScore() {
        // Given
        story.setAuthors(80);
        story.setPress(2);

        // When
        RiskModel.Score score = score(90);

        // Then
        double sum =
                score.reasons().stream().mapToDouble(Reason::getContribution).sum();
        double logOdds = Math.log(score.probability() / (1 - score.probability()));
        assertThat(logOdds - sum).isCloseTo(-7.0, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(score.reasons())
                .extracting(reason -> -Math.abs(reason.getContribution()))
                .isSorted();
    }

    private RiskModel.Score score(double velocity) {
        Map<Scale, Double> velocities =
                Arrays.stream(Scale.values()).collect(Collectors.toMap(scale -> scale, scale -> velocity));
        return model.score(
                story, velocities, baseline, START.plus(Duration.ofHours(3)).toEpochMilli());
    }
}
