package dev.flashover.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flashover.annotate.findings.NoAnnotator;
import dev.flashover.avro.Brand;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.Kind;
import dev.flashover.avro.Mention;
import dev.flashover.avro.Story;
import dev.flashover.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StagePlayerTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final StagePlayer player = new StagePlayer((text, reading) -> null, new NoAnnotator());
    private final List<Story> stories = new ArrayList<>();

    @BeforeEach
    void watch() {
        player.on(Topics.STORIES, stories::add)
                .watch(Brand.newBuilder().setId("acme").setName("Acme").build());
    }

    @AfterEach
    void close() {
        player.close();
    }

    @Test
    void whatWasPlayedIsJudgedOnceEventTimeHasPassedIt() {
        // Given
        player.play(post("1", NOON).build());
        player.play(post("2", NOON.plusSeconds(1))
                .setKind(Kind.SHARE)
                .setObject("1")
                .build());
        List<Story> before = List.copyOf(stories);

        // When
        player.heartbeat(NOON.plus(Duration.ofMinutes(5)));

        // Then
        assertThat(before).isEmpty();
        assertThat(stories).singleElement().satisfies(story -> {
            assertThat(story.getRoot()).isEqualTo("post:twitter:1");
            assertThat(story.getMentions()).isEqualTo(2);
        });
    }

    @Test
    void whatNoStageCanUseIsToldToWhoListensToDeadLetters() {
        // Given
        List<DeadLetter> letters = new ArrayList<>();
        player.on(Topics.DEAD_LETTERS, letters::add);

        // When
        player.play(post("", NOON).build());

        // Then
        assertThat(letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter.getStage()).isEqualTo("enrich"));
    }

    @Test
    void whatNoStageCanUseIsAnErrorWhereNobodyListens() {
        // Given
        Mention nameless = post("", NOON).build();

        // When / Then
        assertThatThrownBy(() -> player.play(nameless))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("id is blank");
    }

    private static Mention.Builder post(String id, Instant time) {
        return Mention.newBuilder()
                .setId(id)
                .setPlatform("twitter")
                .setKind(Kind.POST)
                .setPublished(time)
                .setTag(List.of("acme"));
    }
}
