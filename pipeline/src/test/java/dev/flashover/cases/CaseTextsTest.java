package dev.flashover.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flashover.enrich.model.PostModel;
import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.model.PostReading;
import dev.flashover.enrich.model.ReplyAct;
import dev.flashover.enrich.model.Signal;
import dev.flashover.enrich.model.ToneReader;
import dev.flashover.enrich.text.TextRepair;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bundled model makes of the texts that the cases turn on, each as the enrich stage reads it. */
class CaseTextsTest {
    private static final PostReader READER = new PostReader(PostModel.bundled());
    private static final ToneReader TONES = ToneReader.bundled();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AOL = "/cases/aol-2006/mentions.ndjson";

    @ParameterizedTest
    @CsvSource({
        "/cases/aol-2006/mentions.ndjson, plainvoice-cancelling-aol, en",
        "/cases/elefant-2013/mentions.ndjson, foi-si-ceai-204, ro",
        "/cases/locaweb-2010/mentions.ndjson, 373200281600265, pt",
        "/cases/locaweb-2009/mentions.ndjson, 297457909761398, pt",
        "/cases/united-2009/mentions.ndjson, GSAujnWayKG, en",
        "/cases/visou-2012/mentions.ndjson, visou_4410071, pt",
        "/replays/demo/locaweb-2010.ndjson, 1378614272001045, pt",
        "/replays/demo/united-2009.ndjson, 9dffA8m26V9, en",
    })
    void whatStartedItIsAComplaint(String file, String id, String language) throws IOException {
        // Given
        String text = text(file, id);

        // When
        PostReading reading = READER.read(text);

        // Then
        assertThat(reading.language()).isEqualTo(language);
        assertThat(reading.complaint()).as(text).isGreaterThanOrEqualTo(0.5);
        assertThat(isNegative(reading)).as(text).isTrue();
    }

    @Test
    void thoseWhoTellTheirOwnStoryOfAolComplain() throws IOException {
        // Given
        List<String> stories = texts(
                AOL,
                mention -> mention.path("platform").asText().equals("blog")
                        && mention.path("kind").asText().equals("POST")
                        && mention.path("author").path("id").asText().endsWith(".example"));

        // When
        List<PostReading> readings = stories.stream().map(READER::read).toList();

        // Then
        assertThat(stories).hasSize(25);
        assertThat(readings)
                .extracting(PostReading::complaint)
                .allSatisfy(complaint -> assertThat(complaint).isGreaterThanOrEqualTo(0.5));
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/elefant-2013/mentions.ndjson, com-E8d9C6",
        "/cases/elefant-2013/mentions.ndjson, com-4N2P4u",
        "/cases/elefant-2013/mentions.ndjson, com-kqpfcW",
        "/cases/locaweb-2010/mentions.ndjson, 373204787019183",
        "/cases/locaweb-2010/mentions.ndjson, 373204385389107",
        "/cases/locaweb-2010/mentions.ndjson, 373204821414789",
        "/cases/locaweb-2010/mentions.ndjson, 373204926793814",
        "/cases/locaweb-2010/mentions.ndjson, 373202901401079",
        "/cases/visou-2012/mentions.ndjson, 506361444508238",
        "/cases/visou-2012/mentions.ndjson, 506436194992306",
        "/cases/visou-2012/mentions.ndjson, 506469543284171",
        "/cases/united-2009/mentions.ndjson, 300821995518209",
    })
    void firstHandCopiesAreComplaintsToo(String file, String id) throws IOException {
        // Given
        String text = text(file, id);

        // When
        PostReading reading = READER.read(text);

        // Then
        assertThat(reading.complaint()).as(text).isGreaterThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"complaint, 160, 0.85, 1", "praise, 8, 0, 0.15", "other, 769, 0, 0.25"})
    void complaintsAreToldFromWhatElseIsSaidInTheCases(String kind, int texts, double least, double most)
            throws IOException {
        // Given
        List<String> labelled = new ArrayList<>();
        for (String name : CaseTest.cases()) {
            Set<String> ids = ids(name, kind);
            labelled.addAll(texts(
                    "/cases/" + name + "/mentions.ndjson",
                    mention -> ids.contains(mention.path("id").asText())));
        }

        // When
        long complaints = labelled.stream()
                .map(READER::read)
                .filter(reading -> Objects.requireNonNullElse(reading.complaint(), 0.0) >= 0.5)
                .count();

        // Then
        assertThat(labelled).hasSize(texts);
        assertThat((double) complaints / texts).isBetween(least, most);
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/locaweb-2009/mentions.ndjson, 297458659329831",
        "/cases/locaweb-2009/mentions.ndjson, 297464299520733",
        "/cases/locaweb-2009/mentions.ndjson, 297481134080852",
    })
    void whoThanksDoesNotComplain(String file, String id) throws IOException {
        // Given
        String text = text(file, id);

        // When
        PostReading reading = READER.read(text);

        // Then
        assertThat(reading.complaint()).as(text).isLessThan(0.5);
        assertThat(isPositive(reading)).as(text).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/visou-2012/mentions.ndjson, visou_4410071_c1, RUDE",
        "/cases/visou-2012/mentions.ndjson, visou_4410071_c1x, RUDE",
        "/cases/visou-2012/mentions.ndjson, visou_4418830, APOLOGY",
        "/cases/locaweb-2009/mentions.ndjson, 297458978814878, SOLUTION",
        "/cases/locaweb-2009/mentions.ndjson, 297463746561199, SOLUTION",
        "/cases/elefant-2013/mentions.ndjson, com-f47sXG, DEFLECTION",
        "/cases/elefant-2013/mentions.ndjson, com-QyNBG6, DEFLECTION",
    })
    void whatTheBrandAnswersIsHeardAsItIsMeant(String file, String id, ReplyAct act) throws IOException {
        // Given
        String text = text(file, id);

        // When
        Map<ReplyAct, Double> acts = TONES.read(text, READER.read(text).language());

        // Then
        assertThat(acts.get(act)).as(text).isGreaterThanOrEqualTo(0.5);
        assertThat(acts.getOrDefault(ReplyAct.RUDE, 1.0) >= 0.5).as(text).isEqualTo(act == ReplyAct.RUDE);
    }

    @Test
    void theDestroyedLettersOfElefantAreNoticed() throws IOException {
        // Given
        String text = text("/cases/elefant-2013/mentions.ndjson", "foi-si-ceai-204");

        // When
        PostReading reading = READER.read(text);

        // Then
        assertThat(reading.lostLetters()).isBetween(0.02, 0.2);
        assertThat(reading.isIllegible()).isFalse();
    }

    @Test
    void sheWhoMovesToAnotherBookshopIsHeardLeaving() throws IOException {
        // Given
        String text = text("/cases/elefant-2013/mentions.ndjson", "foi-si-ceai-204");

        // When
        PostReading reading = READER.read(text);

        // Then
        assertThat(reading.signal(Signal.CHURN)).isGreaterThanOrEqualTo(0.5);
    }

    private static boolean isNegative(PostReading reading) {
        PostReading.Feeling feeling = reading.feeling();
        return feeling != null && feeling.negative() > Math.max(feeling.neutral(), feeling.positive());
    }

    private static boolean isPositive(PostReading reading) {
        PostReading.Feeling feeling = reading.feeling();
        return feeling != null && feeling.positive() > Math.max(feeling.neutral(), feeling.negative());
    }

    /** Of the texts that one of us read and found to be of that kind. */
    private static Set<String> ids(String name, String kind) throws IOException {
        return lines("/cases/" + name + "/labels.tsv").stream()
                .filter(line -> line.endsWith("\t" + kind))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .collect(Collectors.toSet());
    }

    private static String text(String file, String id) throws IOException {
        List<String> texts = texts(file, mention -> mention.path("id").asText().equals(id));
        assertThat(texts).as("texts of " + id + " in " + file).hasSize(1);
        return texts.get(0);
    }

    /** Title and text of the mentions that have a text, repaired. */
    private static List<String> texts(String file, Predicate<JsonNode> wanted) throws IOException {
        return lines(file).stream()
                .filter(line -> line.startsWith("{"))
                .map(CaseTextsTest::parse)
                .filter(mention -> mention.hasNonNull("content") && wanted.test(mention))
                .map(CaseTextsTest::textOf)
                .distinct()
                .toList();
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream resource = Objects.requireNonNull(CaseTextsTest.class.getResourceAsStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    private static String textOf(JsonNode mention) {
        return Stream.of("name", "content")
                .map(field -> TextRepair.repair(mention.path(field).asText("")).text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
