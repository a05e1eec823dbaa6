package dev.flashover.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flashover.avro.Author;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.Mention;
import dev.flashover.config.UserException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {
    private static final String HEADER =
            "tweet_id,created_at,text,airline,name,retweet_count,tweet_location,user_timezone\n";
    private static final Instant TIME = Instant.parse("2015-02-17T07:36:05.621Z");

    @Test
    void theBundledMappingMakesATweet() throws IOException {
        // Given
        String csv = HEADER + "42,2015-02-17T07:36:05.621Z,\"Two lines,\n\"\"quoted\"\" 😡\",Delta,ann,3,,\n";

        // When
        List<Input> inputs = airline(csv);

        // Then
        assertThat(Inputs.mention(inputs.get(0)))
                .isEqualTo(Mention.newBuilder()
                        .setId("42")
                        .setPlatform("twitter")
                        .setAuthor(new Author("ann", null, null, null))
                        .setPublished(TIME)
                        .setContent("Two lines,\n\"quoted\" 😡")
                        .setUrl("https://twitter.com/ann/status/42")
                        .setLanguage("en")
                        .build());
    }

    @Test
    void badRowsKeepTheirBytesAndTheLineAtWhichTheyBegin() throws IOException {
        // Given
        String csv = HEADER
                + "1,2015-02-17T07:36:05Z,\"a\nb\nc\",,n,0,,\n"
                + "2,2015-02-17T07:36:05Z,too,few\n"
                + "3,yesterday,text,,n,0,,\n"
                + "4,2015-02-17T07:36:05Z,\"never closed,,n,0,,\n";

        // When
        List<Input> inputs = airline(csv);

        // Then
        assertThat(inputs.subList(1, 4))
                .map(Inputs::letter)
                .extracting(DeadLetter::getSourceLine, DeadLetter::getFormat, DeadLetter::getDetail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(5L, "csv", "4 columns where the header has 8"),
                        org.assertj.core.groups.Tuple.tuple(6L, "csv", "published must be a time in the format iso"),
                        org.assertj.core.groups.Tuple.tuple(7L, "csv", "not a CSV record: check its quotes"));
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowTheFile() throws IOException {
        // Given
        String row = "1,2015-02-17T07:36:05Z,text,,n,0,,\n";
        String csv = HEADER + "1,2015-02-17T07:36:05Z,\"open,,n,0,,\n" + row.repeat(3_000);

        // When
        List<Input> inputs = airline(csv);

        // Then
        assertThat(inputs).filteredOn(Input.Accepted.class::isInstance).hasSizeBetween(1_500, 3_000);
    }

    @Test
    void aQuoteInsideAPlainFieldIsAnOrdinaryCharacter() throws IOException {
        // Given
        String csv = HEADER + "1,2015-02-17T07:36:05Z,a 5\" screen,,n,0,,\n2,2015-02-17T07:36:05Z,b,,n,0,,\n";

        // When
        List<Input> inputs = airline(csv);

        // Then
        assertThat(inputs).map(input -> Inputs.mention(input).getContent()).containsExactly("a 5\" screen", "b");
    }

    @Test
    void aFileWithoutTheMappedColumnsIsTheUsersMistake() {
        // Given
        String csv = "id,text\n1,x\n";

        // When / Then
        assertThatThrownBy(() -> airline(csv))
                .isInstanceOf(UserException.class)
                .hasMessage("file.csv has no column tweet_id, which the mapping airline2015 wants; it has id, text");
    }

    @ParameterizedTest
    @CsvSource({
        "epoch-seconds, UTC, 1424158565",
        "epoch-millis, UTC, 1424158565000",
        "yyyy-MM-dd HH:mm:ss, Europe/Paris, 2015-02-17 08:36:05",
        "EEE MMM dd HH:mm:ss Z yyyy, UTC, Tue Feb 17 07:36:05 +0000 2015"
    })
    void timesComeInManyFormats(String times, String zone, String text) throws IOException {
        // Given
        CsvMapping mapping = CsvMapping.read(
                Inputs.stream("delimiter: \"\\t\"\ntimes: \"" + times + "\"\nzone: " + zone
                        + "\nfields:\n  published: \"{when}\"\n  links: \"{links}\"\n"),
                "m.yaml");

        // When
        List<Input> inputs = Inputs.all(new CsvReader(
                Inputs.stream("when\tlinks\n" + text + "\thttp://a http://b\n"), "f", mapping, 1_000, Inputs.CLOCK));

        // Then
        assertThat(Inputs.mention(inputs.get(0)).getPublished()).isEqualTo(Instant.parse("2015-02-17T07:36:05Z"));
        assertThat(Inputs.mention(inputs.get(0)).getLinks()).containsExactly("http://a", "http://b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feilds: {id: x}|m.yaml: unknown key feilds, the nearest known is fields",
                "fields: {athor.id: x}|m.yaml: a mention has no field athor.id, the nearest is author.id",
                "fields: {author: x}|m.yaml: a mention has no field author, the nearest is author.id",
                "delimiter: ';;'|m.yaml: delimiter must be one ASCII character, such as \",\" or \"\\t\"",
                "fields: {id: a, id: b}|m.yaml: line 1 is not YAML, or repeats a key",
                "[]|m.yaml: must hold the keys delimiter, times, zone, fields",
                "delimiter: ','|m.yaml: fields must list mention fields, as in `id: \"{tweet_id}\"`"
            })
    void mistakesInAMappingAreAnsweredWithOneLine(String yaml, String message) {
        // When / Then
        assertThatThrownBy(() -> CsvMapping.read(Inputs.stream(yaml), "m.yaml"))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }

    @Test
    void aMappingThatDoesNotExistIsTheUsersMistake() {
        // When / Then
        assertThatThrownBy(() -> CsvMapping.read("../airline"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("there is no mapping ../airline");
    }

    private static List<Input> airline(String csv) throws IOException {
        return Inputs.all(
                new CsvReader(Inputs.stream(csv), "file.csv", CsvMapping.read("airline2015"), 8_000_000, Inputs.CLOCK));
    }
}
