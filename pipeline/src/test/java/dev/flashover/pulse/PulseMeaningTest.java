package dev.flashover.pulse;

import static dev.flashover.fixture.Enriched.mention;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Author;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Kind;
import dev.flashover.avro.OfficialPost;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.ReplyTone;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pulse says of its mentions' words, of the brand's own posts, and of signs that mentions were arranged. */
class PulseMeaningTest {
    private static final Instant START = Instant.parse("2020-05-01T12:00:00Z");
    private static final ReplyTone SORRY = new ReplyTone(0.9, 0.1, 0.1, 0.1, 0.0, 0.3);

    @Test
    void countsTermsByMention() {
        // Given
        EnrichedMention one = mention("1", START).build();
        EnrichedMention two = mention("2", START).build();
        one.setTerms(List.of("c:refund", "w:guitar"));
        two.setTerms(List.of("c:refund"));

        // When
        Pulse pulse = fold(one, two);

        // Then
        assertThat(pulse.getTerms()).containsExactlyInAnyOrderEntriesOf(Map.of("c:refund", 2, "w:guitar", 1));
    }

    @Test
    void aFirstHandGrievanceCountsOnceForAnAuthorAndOnceForAText() {
        // Given
        List<EnrichedMention> mentions = List.of(
                aggrieved("1", "ann", "the lid broke"),
                aggrieved("2", "ann", "and nobody answers"),
                aggrieved("3", "bob", "@acme The lid broke!"),
                aggrieved("4", "cleo", "my lid broke too"));

        // When
        Pulse pulse = fold(mentions.toArray(EnrichedMention[]::new));

        // Then
        assertThat(pulse.getFirstHand()).isEqualTo(2);
        assertThat(pulse.getComplaints()).isEqualTo(3.2);
    }

    @Test
    void whoPerhapsOnlyAgreesIsNobodyWithAGrievance() {
        // Given
        EnrichedMention agreement = aggrieved("1", "ann", "a thousand times this");
        agreement.setComplaint(0.6);

        // When
        Pulse pulse = fold(agreement);

        // Then
        assertThat(pulse.getFirstHand()).isZero();
        assertThat(pulse.getComplaints()).isEqualTo(0.6);
    }

    @Test
    void aShareIsNobodysOwnGrievance() {
        // Given
        EnrichedMention share = mention("1", START)
                .kind(Kind.SHARE)
                .content("the lid broke")
                .author("ann", null)
                .build();
        share.setComplaint(0.9);

        // When
        Pulse pulse = fold(share);

        // Then
        assertThat(pulse.getFirstHand()).isZero();
    }

    @Test
    void namesWhoIsThankful() {
        // Given
        EnrichedMention glad =
                mention("1", START).author("ann", null).negative(0.1).build();
        glad.getSentiment().setPositive(0.8);
        EnrichedMention angry =
                mention("2", START).author("bob", null).negative(0.9).build();

        // When
        Pulse pulse = fold(glad, angry);

        // Then
        assertThat(pulse.getThankful()).containsExactly("twitter:ann");
    }

    @Test
    void tellsTheBrandsPostsWithTheirTone() {
        // Given
        EnrichedMention apology =
                mention("1", START.plusSeconds(1)).official().inReplyTo("0").build();
        apology.setTone(SORRY);
        EnrichedMention advert = mention("2", START).official().build();

        // When
        Pulse pulse = fold(advert, apology);

        // Then
        assertThat(pulse.getOfficial()).isEqualTo(2);
        assertThat(pulse.getFirstOfficialReply()).isEqualTo(START.plusSeconds(1));
        assertThat(pulse.getOfficialPosts())
                .extracting(OfficialPost::getAnswers)
                .containsExactly(false, true);
        assertThat(pulse.getOfficialPosts().get(1).getTone()).isEqualTo(SORRY);
    }

    @Test
    void countsTheSameWordsAgainButNoShares() {
        // Given
        EnrichedMention first = mention("1", START)
                .content("@acme shame on you http://a.example/1")
                .build();
        EnrichedMention again =
                mention("2", START).content("@bob Shame on you!").build();
        EnrichedMention shared =
                mention("3", START).content("shame on you").kind(Kind.SHARE).build();

        // When
        Pulse pulse = fold(first, again, shared);

        // Then
        assertThat(pulse.getIdenticalTexts()).isEqualTo(1);
    }

    @Test
    void countsYoungAccountsAmongThoseWhoseAgeIsKnown() {
        // Given
        List<EnrichedMention> mentions = List.of(
                opened("1", START.minus(Duration.ofDays(29))),
                opened("2", START.minus(Duration.ofDays(31))),
                opened("3", null));

        // When
        Pulse pulse = fold(mentions.toArray(EnrichedMention[]::new));

        // Then
        assertThat(pulse.getAgesKnown()).isEqualTo(2);
        assertThat(pulse.getYoung()).isEqualTo(1);
    }

    @Test
    void countsWhatComesWithinOneSecondUnlessItCameLate() {
        // Given
        EnrichedMention late = mention("4", START.plusMillis(900)).build();
        late.setLate(true);

        // When
        Pulse pulse = fold(
                mention("1", START).build(),
                mention("2", START.plusMillis(999)).build(),
                mention("3", START.plusMillis(1000)).build(),
                late);

        // Then
        assertThat(pulse.getSameSecond()).isEqualTo(2);
    }

    @Test
    void carriesTheBrandsSettings() {
        // Given
        EnrichedMention mention = mention("1", START).build();
        mention.setCrisisSize(200.0);
        mention.setAlertBudget(1.5);

        // When
        Pulse pulse = fold(mention);

        // Then
        assertThat(pulse.getCrisisSize()).isEqualTo(200);
        assertThat(pulse.getAlertBudget()).isEqualTo(1.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsTheMostFrequentTermsWhateverTheOrder(long seed) {
        // Given
        List<EnrichedMention> mentions = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            EnrichedMention mention = mention("" + i, START).build();
            mention.setTerms(List.of("w:" + i, "c:common"));
            mentions.add(mention);
        }
        Map<String, Integer> expected =
                fold(mentions.toArray(EnrichedMention[]::new)).getTerms();
        Collections.shuffle(mentions, new Random(seed));

        // When
        Pulse pulse = fold(mentions.toArray(EnrichedMention[]::new));

        // Then
        assertThat(pulse.getTerms()).hasSize(24).containsEntry("c:common", 40).isEqualTo(expected);
    }

    private static EnrichedMention aggrieved(String id, String author, String text) {
        EnrichedMention mention =
                mention(id, START).author(author, null).content(text).build();
        mention.setComplaint(0.8);
        return mention;
    }

    private static EnrichedMention opened(String id, @Nullable Instant created) {
        EnrichedMention mention = mention(id, START).build();
        mention.getMention().setAuthor(new Author("author" + id, null, null, created));
        return mention;
    }

    private static Pulse fold(EnrichedMention... mentions) {
        Map<String, SeenMention> memory = new HashMap<>();
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
        return new PulseFolder(seen, new PulseMetrics(new SimpleMeterRegistry()))
                .fold(List.of(mentions), START, START.plusSeconds(10));
    }
}
