package dev.flashover.enrich;

import static dev.flashover.enrich.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Author;
import dev.flashover.avro.Counters;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Mention;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MentionRulesTest {
    private static final String SECRET = "xyzzy";
    private static final String ENDLESS = SECRET.repeat(401);

    private final MentionRules rules = new MentionRules(1_000);

    @ParameterizedTest
    @MethodSource("impossible")
    void impossibleValuesAreNamedWithoutTheirContent(Consumer<Mention.Builder> change, String field) {
        // Given
        Mention.Builder mention = Samples.tweet("1", "words");
        change.accept(mention);

        // When
        Optional<String> violation = rules.violation(mention.build());

        // Then
        assertThat(violation)
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains(field)
                        .doesNotContain(SECRET)
                        .hasSizeLessThan(100));
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                bad("id", mention -> mention.setId(" \t")),
                bad("id", mention -> mention.setId("a\u0000b")),
                bad("id", mention -> mention.setId(ENDLESS)),
                bad("platform", mention -> mention.setPlatform("")),
                bad("author.id", mention -> mention.setAuthor(new Author("", null, null, null))),
                bad("author.name", mention -> mention.setAuthor(new Author("a", ENDLESS, null, null))),
                bad("author.followers", mention -> mention.setAuthor(new Author("a", null, -1L, null))),
                bad("1990", mention -> mention.setPublished(Instant.parse("1989-12-31T23:59:59.999Z"))),
                bad("1990", mention -> mention.setPublished(Instant.ofEpochMilli(Long.MIN_VALUE))),
                bad("2200", mention -> mention.setPublished(Instant.parse("9999-01-01T00:00:00Z"))),
                bad("2200", mention -> mention.setPublished(Instant.ofEpochMilli(Long.MAX_VALUE))),
                bad("observed", mention -> mention.setObserved(NOON.minus(Duration.ofHours(25)))),
                bad("observed", mention -> mention.setObserved(Instant.ofEpochMilli(Long.MIN_VALUE))),
                bad("counter", mention -> mention.setCounters(new Counters(NOON, null, -1L, null, null))),
                bad("counters.at", mention -> mention.setCounters(new Counters(Instant.EPOCH, 1L, null, null, null))),
                bad("rating", mention -> mention.setRating(1.01)),
                bad("rating", mention -> mention.setRating(Double.NaN)),
                bad("name", mention -> mention.setName(ENDLESS)),
                bad("content", mention -> mention.setContent(ENDLESS)),
                bad("url", mention -> mention.setUrl(ENDLESS)),
                bad("context", mention -> mention.setContext(ENDLESS)),
                bad("inReplyTo", mention -> mention.setInReplyTo(ENDLESS)),
                bad("object", mention -> mention.setObject(ENDLESS)),
                bad("language", mention -> mention.setLanguage(ENDLESS)),
                bad("links", mention -> mention.setLinks(Collections.nCopies(101, SECRET))),
                bad("links", mention -> mention.setLinks(List.of(ENDLESS))),
                bad("tag", mention -> mention.setTag(Collections.nCopies(101, SECRET))));
    }

    private static Arguments bad(String field, Consumer<Mention.Builder> change) {
        return Arguments.of(Named.of(field, change), field);
    }

    @Test
    void theLimitsThemselvesAreFine() {
        // Given
        Mention mention = Samples.tweet("i".repeat(2_000), "x".repeat(1_000))
                .setPublished(Instant.parse("1990-01-01T00:00:00Z"))
                .setObserved(Instant.parse("1989-12-31T00:00:00Z"))
                .setRating(1.0)
                .setCounters(new Counters(Instant.parse("2200-12-31T23:59:59Z"), 0L, null, null, Long.MAX_VALUE))
                .setLinks(Collections.nCopies(100, "not even a link"))
                .build();

        // When
        Optional<String> violation = rules.violation(mention);

        // Then
        assertThat(violation).isEmpty();
    }

    @Test
    void damagedTextIsNoReasonToRefuse() {
        // Given
        Mention mention = Samples.tweet("1", "NUL \u0000 <script>alone \uD83D")
                .setName("\u0000")
                .build();

        // When
        Optional<String> violation = rules.violation(mention);

        // Then
        assertThat(violation).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2015-02-22T12:00:00Z, 0, 4, true", "2015-02-22T12:00:00Z, 1, 4, false", "2015-02-22T12:00:00Z, 0, 0, false",
        "2015-02-22T12:00:00Z, -1, 4, false", "2015-02-22T12:00:00Z, 0, 2000000000, false",
                "9999-01-01T00:00:00Z, 0, 4, false",
        "1970-01-01T00:00:00Z, 0, 4, false"
    })
    void aHeartbeatMustSpeakForItsPartitionAndItsCentury(Instant time, int partition, int partitions, boolean fine) {
        // Given
        Heartbeat heartbeat = new Heartbeat(time, partition, partitions);

        // When
        Optional<String> violation = MentionRules.violation(heartbeat, 0);

        // Then
        assertThat(violation.isEmpty()).isEqualTo(fine);
    }
}
