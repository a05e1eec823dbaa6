package dev.flashover.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.flashover.avro.Activity;
import dev.flashover.avro.Author;
import dev.flashover.avro.Counters;
import dev.flashover.avro.DeadLetterReason;
import dev.flashover.avro.Kind;
import dev.flashover.avro.Mention;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionJsonTest {
    private static final Instant NOON = Instant.parse("2015-02-22T12:00:00Z");

    @Test
    void aMentionWithEveryFieldComesBackTheSame() throws RefusedInputException {
        // Given
        Mention mention = Mention.newBuilder()
                .setId("1")
                .setPlatform("twitter")
                .setActivity(Activity.UPDATE)
                .setKind(Kind.QUOTE)
                .setAuthor(new Author("a", "Ann", 12L, NOON.minusSeconds(60)))
                .setPublished(NOON)
                .setObserved(NOON.plusMillis(1))
                .setName("title")
                .setContent("text with \"quotes\", \u0000 and \uD83D\uDE21")
                .setLanguage("pt-BR")
                .setUrl("https://example.org/1")
                .setContext("c")
                .setInReplyTo("r")
                .setObject("o")
                .setLinks(List.of("https://example.org/"))
                .setTag(List.of("visou"))
                .setRating(0.25)
                .setCounters(new Counters(NOON, 1L, 2L, 3L, null))
                .build();

        // When
        Mention read = read(MentionJson.write(mention));

        // Then
        assertThat(read).isEqualTo(mention);
    }

    @Test
    void theShortestMentionTakesTheDefaults() throws RefusedInputException {
        // Given
        String json = "{\"id\":\"1\",\"platform\":\"blog\",\"published\":1424606400000,\"content\":null}";

        // When
        Mention read = read(json);

        // Then
        assertThat(read)
                .isEqualTo(Mention.newBuilder()
                        .setId("1")
                        .setPlatform("blog")
                        .setPublished(NOON)
                        .build());
    }

    @Test
    void aMissingIdIsLeftToTheEnrichStage() throws RefusedInputException {
        // Given
        String json = "{\"published\":\"2015-02-22T13:00:00+01:00\"}";

        // When
        Mention read = read(json);

        // Then
        assertThat(List.of(read.getId(), read.getPlatform(), read.getPublished()))
                .isEqualTo(List.of("", "", NOON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"publishd\":1}|unknown field publishd, the nearest known is published",
                "{\"published\":1,\"author\":{\"id\":\"a\",\"folowers\":1}}|unknown field folowers in author, the nearest known is followers",
                "{\"secret text of a post\":1}|unknown field",
                "{\"id\":1,\"published\":1}|id must be a string",
                "{\"published\":1.5}|published must be an ISO 8601 time with its offset, or epoch milliseconds",
                "{\"published\":\"22.02.2015\"}|published must be an ISO 8601 time with its offset, or epoch milliseconds",
                "{\"published\":99999999999999999999}|published must be an ISO 8601 time with its offset, or epoch milliseconds",
                "{\"published\":1,\"kind\":\"post\"}|kind must be one of POST, SHARE, QUOTE, REPLY, COMMENT, RATING, ARTICLE, BROADCAST",
                "{\"published\":1,\"links\":\"x\"}|links must be an array",
                "{\"published\":1,\"links\":[1]}|links[0] must be a string",
                "{\"published\":1,\"rating\":\"1\"}|rating must be a number",
                "{\"published\":1,\"rating\":1e999}|rating must be a number",
                "{\"published\":1,\"author\":\"ann\"}|author must be an object",
                "{\"published\":1,\"counters\":{\"at\":1,\"views\":1.0}}|counters.views must be a whole number",
                "[]|record must be an object",
                "\"text\"|record must be an object",
                "{\"id\":\"a\",\"id\":\"b\"}|not a JSON object without duplicate fields, see column 15",
                "{\"published\":1}{}|not a JSON object without duplicate fields, see column 16",
                "{\"published\":1,\"content\":\"secret|not a JSON object without duplicate fields, see column 33",
                "{\"published\":NaN}|not a JSON object without duplicate fields, see column 17"
            })
    void whatIsNotAMentionIsRefusedWithOneLine(String json, String message) {
        // When
        RefusedInputException refused = catchThrowableOfType(RefusedInputException.class, () -> read(json));

        // Then
        assertThat(refused).hasMessage(message);
        assertThat(refused.reason()).isEqualTo(DeadLetterReason.UNDECODABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"1\"}|published is missing",
                "{\"published\":1,\"author\":{\"name\":\"Ann\"}}|author.id is missing",
                "{\"published\":1,\"counters\":{\"views\":1}}|counters.at is missing",
                "{\"published\":9223372036854775807}|published must be in the years 1 to 9999",
                "{\"published\":\"-5000-01-01T00:00:00Z\"}|published must be in the years 1 to 9999",
                "{\"published\":\"+999999999-01-01T00:00:00Z\"}|published must be in the years 1 to 9999"
            })
    void impossibleValuesAreInvalid(String json, String message) {
        // When
        RefusedInputException refused = catchThrowableOfType(RefusedInputException.class, () -> read(json));

        // Then
        assertThat(refused).hasMessage(message);
        assertThat(refused.reason()).isEqualTo(DeadLetterReason.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"secret", "{\"content\":\"secret\u0001\"}", "{secret}", "secret", "{\"id\":secret}"})
    void noMessageQuotesTheInput(String json) {
        // When
        RefusedInputException refused = catchThrowableOfType(RefusedInputException.class, () -> read(json));

        // Then
        assertThat(refused.getMessage()).doesNotContain("secret");
    }

    @Test
    void brokenUtf8IsRefusedAndNotReplaced() {
        // Given
        byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0x80, '"', '}'};

        // When / Then
        assertThatThrownBy(() -> MentionJson.read(overlong)).hasMessage("not UTF-8 at byte 3");
    }

    @Test
    void aDeepNestIsRefused() {
        // Given
        String json = "{\"links\":" + "[".repeat(100_000);

        // When / Then
        assertThatThrownBy(() -> read(json)).isInstanceOf(RefusedInputException.class);
    }

    private static Mention read(String json) throws RefusedInputException {
        return MentionJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
