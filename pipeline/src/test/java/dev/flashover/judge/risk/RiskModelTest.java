package dev.flashover.judge.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.avro.Reason;
import dev.flashover.avro.Response;
import dev.flashover.avro.SentimentSum;
import dev.flashover.avro.Signals;
import dev.flashover.avro.Story;
import dev.flashover.avro.Tone;
import dev.flashover.avro.state.ResponseMemory;
import dev.flashover.fixture.Pulses;
import dev.flashover.judge.response.ResponseView;
import dev.flashover.judge.spread.Scale;
import dev.flashover.judge.spread.Surge;
import dev.flashover.judge.story.StoryFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskModelTest {
    private static final Instant START = Instant.parse("2020-05-01T12:00:00Z");

    private final RiskModel model = new RiskModel(RiskWeights.bundled());
    private final Story story = StoryFacts.open(Pulses.shares("r", START, 1).build());

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.02, 0.5, 0.97})
    void saysWhatTheGrowthSaysWhereNothingElseIsKnown(double growth) {
        // When
        double probability = score(growth, 1).probability();

        // Then
        assertThat(logOdds(probability))
                .isCloseTo(logOdds(growth) * weight("growth") + weight("intercept"), within(1e-9));
    }

    @Test
    void praiseThatSpreadsIsLessOfARisk() {
        // Given
        story.setSentiment(new SentimentSum(10, 9.0, 0.5));
        double complaint = score(0.3, 1).probability();
        story.setSentiment(new SentimentSum(10, 0.5, 9.0));

        // When
        double praise = score(0.3, 1).probability();

        // Then
        assertThat(praise).isLessThan(complaint / 2);
    }

    @Test
    void onePersonWhoPostsOftenIsNoStorm() {
        // When
        double one = score(0.6, 1.0 / 40).probability();

        // Then
        assertThat(one).isLessThan(0.05);
    }

    @Test
    void whatLooksArrangedCountsLess() {
        // Given
        story.setCoordinated(0.9);

        // When
        double probability = score(0.6, 1).probability();

        // Then
        assertThat(probability).isLessThan(0.15);
    }

    @ParameterizedTest
    @CsvSource({"RUDE, APOLOGY", "COPIED, APOLOGY", "DEFLECTION, UNCLEAR", "UNCLEAR, EXPLANATION", "APOLOGY, SOLUTION"})
    void theBrandsToneMatters(Tone worse, Tone better) {
        // Given
        story.setResponse(response(worse, null, null));
        double risk = score(0.3, 1).probability();
        story.setResponse(response(better, null, null));

        // When
        double lower = score(0.3, 1).probability();

        // Then
        assertThat(lower).isLessThan(risk);
    }

    @Test
    void anAnswerThatTheStoryOutgrowsIsNoComfort() {
        // Given
        story.setResponse(response(Tone.APOLOGY, 40.0, 5.0));
        double soothed = score(0.3, 1).probability();
        story.setResponse(response(Tone.APOLOGY, 5.0, 40.0));

        // When
        double backlash = score(0.3, 1).probability();

        // Then
        assertThat(backlash).isGreaterThan(soothed + 0.1);
    }

    @Test
    void silenceCountsWhereManySeeAComplaint() {
        // Given
        boolean noComplaint = names(score(0.3, 1)).contains("silence");
        story.setSentiment(new SentimentSum(4, 3.0, 0.0));
        story.setComplaints(3);

        // When
        List<String> reasons = names(score(0.3, 1));

        // Then
        assertThat(noComplaint).isFalse();
        assertThat(reasons).contains("silence");
    }

    @Test
    void copycatsPressAndGraveTopicsRaiseIt() {
        // Given
        double before = score(0.1, 1).probability();
        story.setCopycats(7);
        story.setPress(2);
        story.setSignals(new Signals(4.0, 0.0, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 5.0, 0.0, 0.0, 0.0));

        // When
        RiskModel.Score score = score(0.1, 1);

        // Then
        assertThat(score.probability()).isGreaterThan(before);
        assertThat(names(score)).contains("copycats", "press", "severity", "outrage", "leaving");
    }

    @Test
    void reasonsAddUpToTheScoreLargestFirst() {
        // Given
        story.setPress(2);
        story.setSentiment(new SentimentSum(10, 7.0, 1.0));

        // When
        RiskModel.Score score = score(0.4, 0.3);

        // Then
        double sum =
                score.reasons().stream().mapToDouble(Reason::getContribution).sum();
        assertThat(logOdds(score.probability())).isCloseTo(weight("intercept") + sum, within(0.05));
        assertThat(score.reasons())
                .extracting(reason -> -Math.abs(reason.getContribution()))
                .isSorted();
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThatThrownBy(() -> RiskWeights.parse(List.of("growth 1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no line of a risk model");
    }

    private static double weight(String feature) {
        return RiskWeights.bundled().of(feature);
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }

    private static List<String> names(RiskModel.Score score) {
        return score.reasons().stream().map(Reason::getFeature).toList();
    }

    private static Response response(Tone tone, @Nullable Double before, @Nullable Double after) {
        return new Response(tone, START.plusSeconds(60), false, before, after);
    }

    private RiskModel.Score score(double growth, double voices) {
        long now = START.plus(Duration.ofHours(3)).toEpochMilli();
        return model.score(new Situation(
                story,
                growth,
                new Surge(Scale.HOUR, 1.5, 40, 20),
                40,
                voices,
                ResponseView.of(story, ResponseMemory.newBuilder().build(), now)));
    }
}
