package dev.flashover.enrich;

import static dev.flashover.enrich.Samples.ACME;
import static dev.flashover.enrich.Samples.NOON;
import static dev.flashover.enrich.Samples.ZENITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.flashover.avro.Activity;
import dev.flashover.avro.Author;
import dev.flashover.avro.Counters;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Kind;
import dev.flashover.avro.Mention;
import dev.flashover.avro.Sentiment;
import dev.flashover.enrich.brand.BrandMatcher;
import dev.flashover.enrich.model.PostModel;
import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.model.ToneReader;
import dev.flashover.enrich.terms.TermFinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionEnricherTest {
    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final String COMPLAINT = "Acme Air returned my guitar broken and nobody wants to talk about it";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final KeywordSentiment sentiments = new KeywordSentiment();
    private final BrandMatcher matcher = new BrandMatcher(List.of(ACME, ZENITH));
    private final MentionEnricher enricher = new MentionEnricher(
            new MentionRules(100_000),
            new TextAnalyzer(
                    100,
                    new PostReader(PostModel.bundled()),
                    TermFinder.bundled(),
                    sentiments,
                    new EnrichMetrics(registry)),
            new ReplyTones(ToneReader.bundled()));

    @Test
    void aComplaintIsUnderstood() {
        // Given
        Mention mention = Samples.tweet(
                        "1", "<p>" + COMPLAINT + "\u0000 &amp; more</p> <a href=\"http://song.example/v?id=1\">x</a>")
                .build();

        // When
        EnrichedMention enriched = only(enricher.enrich(mention, matcher, UNKNOWN));

        // Then
        assertThat(enriched.getMention().getContent()).isEqualTo(COMPLAINT + " & more x");
        assertThat(enriched.getBrand()).isEqualTo("acme");
        assertThat(enriched.getPrimary()).isTrue();
        assertThat(enriched.getOfficial()).isFalse();
        assertThat(enriched.getTime()).isEqualTo(NOON);
        assertThat(enriched.getLate()).isFalse();
        assertThat(enriched.getRoot()).isEqualTo("link:song.example/v?id=1");
        assertThat(enriched.getAliases()).containsExactly("post:twitter:1");
        assertThat(enriched.getLanguage()).isEqualTo("en");
        assertThat(enriched.getSentiment()).isEqualTo(new Sentiment(0.75, 0.25, 0.0, "fake"));
        assertThat(enriched.getFingerprint()).isNotNull();
    }

    @Test
    void ofSeveralBrandsExactlyTheFirstIsPrimary() {
        // Given
        Mention mention = Samples.tweet("1", "@zenith is as bad as @acme")
                .setAuthor(new Author("zenith", null, null, null))
                .build();

        // When
        Enrichment enrichment = enricher.enrich(mention, matcher, UNKNOWN);

        // Then
        assertThat(mentions(enrichment))
                .extracting(EnrichedMention::getBrand, EnrichedMention::getPrimary, EnrichedMention::getOfficial)
                .containsExactly(tuple("acme", true, false), tuple("zenith", false, true));
    }

    @Test
    void onlyTheBrandsOwnPostHasATone() {
        // Given
        Mention mention = Samples.tweet("1", "@zenith, @acme is so sorry and has refunded you in full")
                .setAuthor(new Author("zenith", null, null, null))
                .build();

        // When
        List<EnrichedMention> enriched = mentions(enricher.enrich(mention, matcher, UNKNOWN));

        // Then
        assertThat(enriched.get(0).getTone()).isNull();
        assertThat(enriched.get(1).getTone()).isNotNull();
        assertThat(enriched.get(1).getTone().getApology()).isGreaterThan(0.5);
        assertThat(enriched.get(1).getTone().getRude()).isLessThan(0.5);
    }

    @ParameterizedTest
    @CsvSource({"SHARE, We are so sorry and have refunded you", "POST, 12 345", "POST, ありがとうございます。申し訳ございません。"})
    void whatIsNotItsOwnOrCannotBeReadHasNoTone(Kind kind, String text) {
        // Given
        Mention mention = Samples.tweet("1", "@zenith " + text)
                .setKind(kind)
                .setAuthor(new Author("zenith", null, null, null))
                .build();

        // When
        EnrichedMention enriched = only(enricher.enrich(mention, matcher, UNKNOWN));

        // Then
        assertThat(enriched.getOfficial()).isTrue();
        assertThat(enriched.getTone()).isNull();
    }

    @Test
    void aBrandsOwnPageIsARootOnlyForOthers() {
        // Given
        Mention mention =
                Samples.tweet("1", "@zenith, see http://acme.example/offer").build();

        // When
        Enrichment enrichment = enricher.enrich(mention, matcher, UNKNOWN);

        // Then
        assertThat(mentions(enrichment))
                .extracting(EnrichedMention::getRoot)
                .containsExactly("post:twitter:1", "link:acme.example/offer");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 2015-02-22T12:00:00Z, false",
        "0, 2015-02-22T12:00:00.001Z, true",
        "60000, 2015-02-22T12:01:00.001Z, true"
    })
    void whatComesBehindTheWatermarkIsMovedUpToIt(long ahead, Instant time, boolean late) {
        // Given
        Mention mention = Samples.tweet("1", COMPLAINT).build();

        // When
        EnrichedMention enriched = only(enricher.enrich(mention, matcher, NOON.toEpochMilli() + ahead));

        // Then
        assertThat(enriched.getTime()).isEqualTo(time);
        assertThat(enriched.getLate()).isEqualTo(late);
        assertThat(enriched.getMention().getPublished()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @CsvSource({"UPDATE, 2015-02-22T13:00:00Z", "CREATE, 2015-02-22T12:00:00Z", "DELETE, 2015-02-22T12:00:00Z"})
    void aCounterSnapshotHappensWhenItIsRead(Activity activity, Instant time) {
        // Given
        Mention mention = Samples.tweet("1", COMPLAINT)
                .setActivity(activity)
                .setCounters(new Counters(Instant.parse("2015-02-22T13:00:00Z"), 150_000L, null, null, null))
                .build();

        // When
        EnrichedMention enriched = only(enricher.enrich(mention, matcher, UNKNOWN));

        // Then
        assertThat(enriched.getTime()).isEqualTo(time);
    }

    @Test
    void aShareIsNotScoredButRecognised() {
        // Given
        Mention share =
                Samples.tweet("2", COMPLAINT).setKind(Kind.SHARE).setObject("1").build();

        // When
        EnrichedMention enriched = only(enricher.enrich(share, matcher, UNKNOWN));

        // Then
        assertThat(enriched.getSentiment()).isNull();
        assertThat(enriched.getFingerprint()).isNotNull();
        assertThat(enriched.getRoot()).isEqualTo("post:twitter:1");
        assertThat(sentiments.asked()).isEmpty();
    }

    @Test
    void copiesAreAnalysedOnce() {
        // Given
        Enrichment first = enricher.enrich(Samples.tweet("1", COMPLAINT).build(), matcher, UNKNOWN);

        // When
        Enrichment second = enricher.enrich(Samples.tweet("2", COMPLAINT).build(), matcher, UNKNOWN);

        // Then
        assertThat(only(second).getSentiment()).isEqualTo(only(first).getSentiment());
        assertThat(sentiments.asked()).hasSize(1);
        assertThat(registry.get("flashover.enrich.cache.lookups")
                        .tag("result", "hit")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"@acme ok, pt-BR, pt", "@acme ok, xx-invalid-tag!, ", "@acme ok, , ", "@acme ok, EN_us, en"})
    void theHintDecidesOnlyWhereTheTextDoesNot(String text, String hint, String expected) {
        // Given
        Mention mention = Samples.tweet("1", text).setLanguage(hint).build();

        // When
        EnrichedMention enriched = only(enricher.enrich(mention, matcher, UNKNOWN));

        // Then
        assertThat(enriched.getLanguage()).isEqualTo(expected);
    }

    @Test
    void aWrongHintIsOverruled() {
        // Given
        Mention mention = Samples.tweet("1", COMPLAINT).setLanguage("fr").build();

        // When
        EnrichedMention enriched = only(enricher.enrich(mention, matcher, UNKNOWN));

        // Then
        assertThat(enriched.getLanguage()).isEqualTo("en");
    }

    @Test
    void aMentionWithoutTextMatchesByHint() {
        // Given
        Mention snapshot = Samples.tweet("1", null)
                .setTag(List.of("acme"))
                .setLanguage("en")
                .build();

        // When
        EnrichedMention enriched = only(enricher.enrich(snapshot, matcher, UNKNOWN));

        // Then
        assertThat(enriched.getMention().getContent()).isNull();
        assertThat(enriched.getLanguage()).isNull();
        assertThat(enriched.getFingerprint()).isNull();
    }

    @Test
    void whatIsAboutNobodyIsUnmatchedAndNotAnalysed() {
        // Given
        Mention mention = Samples.tweet("1", "What a broken day").build();

        // When
        Enrichment enrichment = enricher.enrich(mention, matcher, UNKNOWN);

        // Then
        assertThat(enrichment).isInstanceOf(Enrichment.Unmatched.class);
        assertThat(sentiments.asked()).isEmpty();
    }

    @Test
    void impossibleValuesAreInvalid() {
        // Given
        Mention mention = Samples.tweet("", COMPLAINT).build();

        // When
        Enrichment enrichment = enricher.enrich(mention, matcher, UNKNOWN);

        // Then
        assertThat(enrichment).isEqualTo(new Enrichment.Invalid("id is blank"));
    }

    private static List<EnrichedMention> mentions(Enrichment enrichment) {
        assertThat(enrichment).isInstanceOf(Enrichment.Matched.class);
        return ((Enrichment.Matched) enrichment).mentions();
    }

    private static EnrichedMention only(Enrichment enrichment) {
        List<EnrichedMention> mentions = mentions(enrichment);
        assertThat(mentions).hasSize(1);
        return mentions.get(0);
    }
}
