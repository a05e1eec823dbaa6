package dev.flashover.pulse;

import static dev.flashover.fixture.Enriched.mention;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Activity;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Evidence;
import dev.flashover.avro.Kind;
import dev.flashover.avro.Pulse;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PulseFolderTest {
    private static final Instant START = Instant.parse("2020-05-01T12:00:00Z");
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final PulseMetrics metrics = new PulseMetrics(new SimpleMeterRegistry());
    private final Map<String, SeenMention> memory = new HashMap<>();

    @Test
    void countsNewMentionsByKind() {
        // Given
        List<EnrichedMention> mentions = List.of(
                mention("1", START).build(),
                mention("2", START).kind(Kind.SHARE).build(),
                mention("3", START).kind(Kind.QUOTE).build(),
                mention("4", START).kind(Kind.COMMENT).build(),
                mention("5", START).kind(Kind.BROADCAST).build());

        // When
        Pulse pulse = fold(mentions);

        // Then
        assertThat(pulse.getMentions()).isEqualTo(5);
        assertThat(List.of(
                        pulse.getOriginals(),
                        pulse.getShares(),
                        pulse.getQuotes(),
                        pulse.getReplies(),
                        pulse.getPress()))
                .containsOnly(1);
        assertThat(metrics.fresh.count()).isEqualTo(5);
    }

    @Test
    void dropsAnIdThatItHasSeen() {
        // Given
        fold(List.of(mention("1", START).build()));

        // When
        Pulse pulse = fold(List.of(
                mention("1", START).build(),
                mention("1", START).build(),
                mention("2", START).build()));

        // Then
        assertThat(pulse.getMentions()).isEqualTo(1);
        assertThat(pulse.getDuplicates()).isEqualTo(2);
        assertThat(metrics.duplicates.count()).isEqualTo(2);
    }

    @Test
    void countsAMentionOfTwoBrandsOnce() {
        // Given
        EnrichedMention secondary = mention("1", START).secondary().build();

        // When
        fold(List.of(secondary));

        // Then
        assertThat(metrics.fresh.count()).isZero();
    }

    @Test
    void takesOnlyTheGrowthOfCounters() {
        // Given
        fold(List.of(mention("v", START).views(1_000, START).build()));

        // When
        Pulse pulse = fold(List.of(snapshot(1_700, 60), snapshot(2_500, 120)));

        // Then
        assertThat(pulse.getGrowth().getViews()).isEqualTo(1_500);
        assertThat(pulse.getGrowthSince()).isEqualTo(START);
        assertThat(pulse.getUpdates()).isEqualTo(2);
        assertThat(pulse.getMentions()).isZero();
    }

    @Test
    void ignoresASnapshotThatIsOlderThanTheLast() {
        // Given
        fold(List.of(mention("v", START).views(1_000, START).build(), snapshot(2_000, 120)));

        // When
        Pulse pulse = fold(List.of(snapshot(1_500, 60)));

        // Then
        assertThat(pulse.getGrowth().getViews()).isZero();
        assertThat(pulse.getDuplicates()).isEqualTo(1);
    }

    @Test
    void growsAgainFromWhereACorrectedCounterFell() {
        // Given
        fold(List.of(mention("v", START).views(1_000, START).build()));

        // When
        Pulse pulse = fold(List.of(snapshot(600, 60), snapshot(650, 120)));

        // Then
        assertThat(pulse.getGrowth().getViews()).isEqualTo(50);
    }

    @Test
    void doesNotTakeTheReturnOfAMisreadCounterForGrowth() {
        // Given
        fold(List.of(mention("v", START).views(1_000, START).build()));

        // When
        Pulse pulse = fold(List.of(snapshot(0, 60), snapshot(1_010, 120)));

        // Then
        assertThat(pulse.getGrowth().getViews()).isEqualTo(10);
    }

    @Test
    void countsAgainAfterARealReset() {
        // Given
        fold(List.of(mention("v", START).views(1_000, START).build()));

        // When
        Pulse pulse = fold(List.of(snapshot(0, 60), snapshot(400, 120), snapshot(700, 180), snapshot(900, 240)));

        // Then
        assertThat(pulse.getGrowth().getViews()).isEqualTo(200);
    }

    @Test
    void doesNotTakeTheOldCountersOfAnOldPostForGrowth() {
        // Given
        EnrichedMention old = mention("v", START)
                .views(1_000_000, START.plus(Duration.ofDays(30)))
                .build();

        // When
        Pulse pulse = fold(List.of(old));

        // Then
        assertThat(pulse.getGrowth().getViews()).isZero();
    }

    @Test
    void tellsAnEditAndADeleteFromADuplicate() {
        // Given
        fold(List.of(mention("1", START).build()));

        // When
        Pulse pulse = fold(List.of(
                mention("1", START)
                        .activity(Activity.UPDATE)
                        .content("other words")
                        .build(),
                mention("1", START).activity(Activity.DELETE).content(null).build(),
                mention("1", START).activity(Activity.DELETE).content(null).build()));

        // Then
        assertThat(pulse.getUpdates()).isEqualTo(2);
        assertThat(pulse.getDeletes()).isEqualTo(1);
        assertThat(pulse.getDuplicates()).isEqualTo(1);
    }

    @Test
    void keepsTheBrandsOwnPostsApart() {
        // Given
        Instant later = START.plusSeconds(3);
        EnrichedMention answer = mention("9", later)
                .official()
                .kind(Kind.REPLY)
                .inReplyTo("1")
                .author("acme", 5L)
                .build();

        // When
        Pulse pulse = fold(List.of(answer));

        // Then
        assertThat(pulse.getMentions()).isZero();
        assertThat(pulse.getOfficial()).isEqualTo(1);
        assertThat(pulse.getFirstOfficialReply()).isEqualTo(later);
        assertThat(pulse.getAuthors()).isNull();
    }

    @Test
    void sumsTheFollowersOfEachAuthorOnce() {
        // Given
        List<EnrichedMention> mentions = List.of(
                mention("1", START).author("anna", 300L).build(),
                mention("2", START).author("anna", 310L).build(),
                mention("3", START).author("bert", null).build(),
                mention("4", START).author("cleo", 50L).build());

        // When
        Pulse pulse = fold(mentions);

        // Then
        assertThat(pulse.getReach()).isEqualTo(360);
    }

    @Test
    void showsTheEarliestMentionAndThoseWithTheLargestReach() {
        // Given
        List<EnrichedMention> mentions = List.of(
                mention("first", START).author("a", 1L).build(),
                mention("small", START).author("b", 2L).build(),
                mention("large", START).author("c", 900L).build(),
                mention("wordless", START).author("d", 9_000L).content(null).build(),
                mention("middle", START).author("e", 90L).build());

        // When
        Pulse pulse = fold(mentions);

        // Then
        assertThat(pulse.getEvidence()).extracting(Evidence::getId).containsExactly("first", "large", "middle");
    }

    private static EnrichedMention snapshot(long views, long seconds) {
        return mention("v", START)
                .activity(Activity.UPDATE)
                .content(null)
                .views(views, START.plusSeconds(seconds))
                .build();
    }

    private Pulse fold(List<EnrichedMention> mentions) {
        SeenMentions seen = new SeenMentions() {
            @Override
            public @Nullable SeenMention find(String platform, String id) {
                return memory.get(platform + id);
            }

            @Override
            public void remember(String platform, String id, SeenMention mention) {
                memory.put(platform + id, mention);
            }
        };
        return new PulseFolder(seen, metrics).fold(mentions, START, START.plus(WINDOW));
    }
}
