package dev.flashover.judge.level;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Forecast;
import dev.flashover.avro.Level;
import dev.flashover.avro.Story;
import dev.flashover.avro.state.Told;
import dev.flashover.fixture.Pulses;
import dev.flashover.judge.story.StoryFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaterialChangeTest {
    private static final Instant START = Instant.parse("2020-05-01T12:00:00Z");
    private static final long NOW = START.toEpochMilli();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final Story story = story();
    private final Told told = MaterialChange.told(story, NOW);

    private record Change(String name, Consumer<Story> happens) {}

    static List<Change> theseAreNews() {
        return List.of(
                new Change("the forecast doubled", story -> story.setForecast(forecast(200))),
                new Change("the crisis size was passed", story -> story.setSpread(500)),
                new Change("it reached a further platform", story -> story.setPlatforms(List.of("twitter", "reddit"))),
                new Change("the press took it up", story -> story.setPress(1)),
                new Change("others complain of the same", story -> story.setCopycats(5)));
    }

    static List<Change> theseAreNone() {
        return List.of(
                new Change("the forecast grew a little", story -> story.setForecast(forecast(199))),
                new Change("the forecast fell", story -> story.setForecast(forecast(10))),
                new Change("it spread further", story -> story.setSpread(499)),
                new Change("a few others complain of the same", story -> story.setCopycats(4)),
                new Change("it is quiet by now", story -> {
                    story.setPress(1);
                    story.setLevel(Level.QUIET);
                }));
    }

    @ParameterizedTest
    @MethodSource
    void theseAreNews(Change change) {
        // Given
        change.happens().accept(story);

        // When
        boolean due = MaterialChange.isDue(story, told, NOW + HOUR);

        // Then
        assertThat(due).as(change.name()).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void theseAreNone(Change change) {
        // Given
        change.happens().accept(story);

        // When
        boolean due = MaterialChange.isDue(story, told, NOW + HOUR);

        // Then
        assertThat(due).as(change.name()).isFalse();
    }

    @Test
    void newsWaitsUntilAnHourHasPassed() {
        // Given
        story.setPress(1);

        // When
        boolean due = MaterialChange.isDue(story, told, NOW + HOUR - 1);

        // Then
        assertThat(due).isFalse();
    }

    @Test
    void whatWasToldIsNoNewsAnyMore() {
        // Given
        theseAreNews().forEach(change -> change.happens().accept(story));
        Told again = MaterialChange.told(story, NOW + HOUR);

        // When
        boolean due = MaterialChange.isDue(story, again, NOW + 3 * HOUR);

        // Then
        assertThat(due).isFalse();
    }

    @Test
    void aStoryThatNobodyHeardOfHasNoUpdates() {
        // Given
        story.setPress(1);

        // When
        boolean due = MaterialChange.isDue(story, null, NOW + HOUR);

        // Then
        assertThat(due).isFalse();
    }

    private static Story story() {
        Story story = StoryFacts.open(Pulses.shares("r", START, 1).build());
        story.setLevel(Level.ELEVATED);
        story.setPlatforms(List.of("twitter"));
        story.setForecast(forecast(100));
        story.setCrisisSize(500);
        story.setCopycats(2);
        return story;
    }

    private static List<Forecast> forecast(double median) {
        return List.of(new Forecast("PT1H", 1.0, 2.0, 3.0), new Forecast("end", median / 2, median, median * 2));
    }
}
