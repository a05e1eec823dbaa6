package dev.flashover.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.annotate.corenlp.CoreNlpAnnotator;
import dev.flashover.annotate.findings.TextAnnotator;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Level;
import dev.flashover.avro.Reason;
import dev.flashover.avro.Story;
import dev.flashover.avro.Tone;
import dev.flashover.config.EnrichConfig;
import dev.flashover.enrich.sentiment.SentimentEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the six reconstructed cases by their deadlines, and every event of each by {@code
 * src/test/resources/cases/NAME/events.txt}. What is fact and what is invented in a case stands in the README beside it.
 *
 * <p>When only a golden list fails, judgement has changed without missing a deadline: look at each line, give the method
 * that changed a new version, write the lists anew with {@code ./mvnw test -Dtest=CaseTest -Dcases.rewrite=true
 * -Dsurefire.failIfNoSpecifiedTests=false} and commit them with the reason.
 */
class CaseTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    /** The engine that users get. */
    private static final SentimentEngine SENTIMENTS = SentimentEngine.chosenBy(EnrichConfig.DEFAULTS);

    private static final TextAnnotator ANNOTATOR = new CoreNlpAnnotator();

    private static final Map<String, CaseReplay> REPLAYS = new ConcurrentHashMap<>();

    static List<String> cases() {
        return List.of("aol-2006", "elefant-2013", "locaweb-2009", "locaweb-2010", "united-2009", "visou-2012");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theEventsAreThoseThatWereAgreed(String name) throws IOException {
        // Given
        Path agreed = CASES.resolve(name).resolve("events.txt");

        // When
        String events = describe(replay(name));

        // Then
        if (Boolean.getBoolean("cases.rewrite")) {
            Files.writeString(agreed, events);
        }
        assertThat(agreed)
                .as("see this test's Javadoc before you change the file")
                .usingCharset(StandardCharsets.UTF_8)
                .hasContent(events);
    }

    @Test
    void aolIsCriticalBeforeTelevision() {
        // Given
        Instant firstNewsItem = Instant.parse("2006-06-20T15:20:00Z");
        Instant television = Instant.parse("2006-06-21T11:35:00Z");

        // When
        CaseReplay aol = replay("aol-2006");

        // Then
        EscalationRisk elevated = aol.alert(Level.ELEVATED);
        assertThat(elevated.getTime()).isBefore(firstNewsItem);
        assertThat(aol.alert(Level.CRITICAL).getTime()).isBefore(television);
        assertThat(aol.events())
                .extracting(event -> event.getStory().getId())
                .containsOnly(elevated.getStory().getId());
        assertThat(elevated.getStory().getPlatforms()).startsWith("blog");
    }

    @Test
    void copycatsAndTelevisionJoinTheRecordedCallAndAreCounted() {
        // Given
        int copycatsOnBlogs = 24;

        // When
        CaseReplay aol = replay("aol-2006");

        // Then
        Story call = aol.largest();
        assertThat(call.getTitle()).contains("Cancelling AOL");
        assertThat(call.getPress()).isEqualTo(7);
        assertThat(call.getCopycats()).isGreaterThan(copycatsOnBlogs / 2);
        assertThat(aol.last().values())
                .filteredOn(story -> !story.getId().equals(call.getId()))
                .hasSizeLessThan(copycatsOnBlogs / 4)
                .allSatisfy(story -> assertThat(story.getMentions()).isLessThan(5));
    }

    @Test
    void articlesAndBroadcastsWithoutALinkJoinTheSong() {
        // Given
        String song = "Nine Months";

        // When
        CaseReplay united = replay("united-2009");

        // Then
        assertThat(united.largest().getTitle()).contains(song);
        assertThat(united.last().values())
                .allSatisfy(story -> assertThat(story.getPress())
                        .isEqualTo(
                                story.getTitle().contains(song)
                                        ? united.largest().getPress()
                                        : 0));
        assertThat(united.largest().getPress()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void theBacklashOfTheApologyIsASecondWaveOfTheSameStory() {
        // Given
        Instant apology = Instant.parse("2012-09-11T16:00:00Z");

        // When
        CaseReplay visou = replay("visou-2012");

        // Then
        assertThat(visou.events())
                .filteredOn(event -> event.getTime().isAfter(apology))
                .extracting(event -> event.getStory().getId())
                .containsOnly(visou.largest().getId());
        assertThat(visou.largest().getTitle()).startsWith("Boa noite, Visou!");
    }

    @Test
    void thePraiseBelongsToTheComplaint() {
        // Given
        String praise = "caderno-da-lu-118";

        // When
        CaseReplay locaweb = replay("locaweb-2009");

        // Then
        assertThat(locaweb.last().values())
                .singleElement()
                .satisfies(story -> assertThat(story.getPlatforms()).containsExactly("twitter", "blog"));
        assertThat(locaweb.enriched())
                .extracting(mention -> mention.getMention().getId())
                .contains(praise);
    }

    @Test
    void unitedIsElevatedWithinHoursByCountersAlone() {
        // Given
        Instant upload = Instant.parse("2009-07-06T12:00:00Z");

        // When
        CaseReplay united = replay("united-2009");

        // Then
        EscalationRisk elevated = united.alert(Level.ELEVATED);
        assertThat(elevated.getTime()).isBefore(upload.plus(Duration.ofHours(6)));
        assertThat(elevated.getStory().getGrowth().getViews())
                .isGreaterThan(10 * elevated.getStory().getMentions());
        assertThat(elevated.getReasons()).extracting(Reason::getFeature).contains("silence");
    }

    @Test
    void visouIsCriticalBeforeThePressBlog() {
        // Given
        Instant pressBlog = Instant.parse("2012-09-10T14:05:00Z");

        // When
        CaseReplay visou = replay("visou-2012");

        // Then
        assertThat(visou.alert(Level.CRITICAL).getTime()).isBefore(pressBlog);
        assertThat(visou.alert(Level.CRITICAL).getStory().getReplies()).isPositive();
    }

    @Test
    void deletingThePageDoesNotLowerWhatVisouHadCounted() {
        // Given
        Instant deleted = Instant.parse("2012-09-12T01:35:00Z");

        // When
        CaseReplay visou = replay("visou-2012");

        // Then
        String id = visou.alert(Level.CRITICAL).getStory().getId();
        Map<Boolean, Long> mentions = visou.stories().stream()
                .filter(story -> story.getId().equals(id))
                .collect(Collectors.partitioningBy(
                        story -> story.getUpdated().isAfter(deleted),
                        Collectors.reducing(0L, Story::getMentions, Math::max)));
        assertThat(mentions.get(true)).isGreaterThanOrEqualTo(mentions.get(false));
        assertThat(mentions.get(false)).isPositive();
    }

    @Test
    void anAnswerWithinMinutesKeepsLocawebQuiet() {
        // Given
        Instant answer = Instant.parse("2009-06-17T12:56:18Z");

        // When
        CaseReplay locaweb = replay("locaweb-2009");

        // Then
        assertThat(locaweb.events()).isEmpty();
        assertThat(locaweb.stories()).extracting(Story::getFirstReply).contains(answer);
    }

    @Test
    void herThanksResolveTheComplaint() {
        // Given
        String complainant = "salgadocoreto1008";

        // When
        CaseReplay locaweb = replay("locaweb-2009");

        // Then
        Story story = locaweb.largest();
        assertThat(Objects.requireNonNull(story.getResponse()).getTone()).isEqualTo(Tone.SOLUTION);
        assertThat(Objects.requireNonNull(story.getResolvedBy()).getAuthor()).isEqualTo(complainant);
        assertThat(story.getPlatforms()).contains("blog");
    }

    @Test
    void theForecastOfTheSongGrowsWithItsCounters() {
        // Given
        Function<EscalationRisk, Double> median =
                event -> event.getStory().getForecast().get(3).getMedian();

        // When
        CaseReplay united = replay("united-2009");

        // Then
        List<EscalationRisk> song = united.events().stream()
                .filter(event ->
                        event.getStory().getId().equals(united.largest().getId()))
                .toList();
        assertThat(median.apply(song.get(song.size() - 1))).isGreaterThan(10 * median.apply(song.get(0)));
        assertThat(song.get(song.size() - 1).getStory().getResponse()).isNull();
    }

    @Test
    void theShopsOwnAnswerIsHeardAsRudeAndRaisesTheRisk() {
        // Given
        Level level = Level.ELEVATED;

        // When
        CaseReplay visou = replay("visou-2012");

        // Then
        EscalationRisk elevated = visou.alert(level);
        assertThat(Objects.requireNonNull(elevated.getStory().getResponse()).getTone())
                .isEqualTo(Tone.RUDE);
        assertThat(elevated.getReasons())
                .filteredOn(reason -> reason.getFeature().equals("tone"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.getContribution()).isPositive());
        assertThat(Objects.requireNonNull(visou.largest().getResponse()).getTone())
                .isEqualTo(Tone.COPIED);
    }

    @Test
    void theDryAnswersToElefantsCustomerAreAnEvasion() {
        // Given
        String name = "elefant-2013";

        // When
        CaseReplay elefant = replay(name);

        // Then
        assertThat(Objects.requireNonNull(elefant.largest().getResponse()).getTone())
                .isEqualTo(Tone.DEFLECTION);
        assertThat(elefant.largest().getResolvedBy()).isNull();
    }

    @Test
    void aSmallAuthorIsElevatedWithinMinutes() {
        // Given
        Instant complaint = Instant.parse("2010-08-19T14:05:00Z");

        // When
        CaseReplay locaweb = replay("locaweb-2010");

        // Then
        EscalationRisk elevated = locaweb.alert(Level.ELEVATED);
        assertThat(elevated.getTime()).isBefore(complaint.plus(Duration.ofMinutes(15)));
        assertThat(elevated.getStory().getEvidence().get(0).getFollowers()).isEqualTo(304);
        assertThat(locaweb.events())
                .extracting(event -> event.getStory().getId())
                .containsOnly(elevated.getStory().getId());
    }

    @Test
    void aDamagedComplaintIsReadAndThatSheLeavesAndItDoesNotEscalate() {
        // Given
        String complaint = "foi-si-ceai-204";

        // When
        CaseReplay elefant = replay("elefant-2013");

        // Then
        assertThat(elefant.events()).isEmpty();
        assertThat(elefant.enriched())
                .filteredOn(mention -> mention.getMention().getId().equals(complaint))
                .extracting(EnrichedMention::getLanguage)
                .isNotEmpty()
                .containsOnly("ro");
        assertThat(elefant.largest().getComplaints()).isPositive();
        assertThat(Objects.requireNonNull(elefant.largest().getSignals()).getChurn())
                .isGreaterThanOrEqualTo(0.5);
    }

    private static CaseReplay replay(String name) {
        return REPLAYS.computeIfAbsent(
                name,
                unseen -> CaseReplay.of(
                        List.of(CASES.resolve(unseen).resolve("mentions.ndjson")), SENTIMENTS, ANNOTATOR));
    }

    private static String describe(CaseReplay replay) {
        if (replay.events().isEmpty()) {
            return "no events\n";
        }
        return replay.events().stream()
                .sorted(Comparator.comparing(EscalationRisk::getTime).thenComparing(EscalationRisk::getId))
                .map(CaseTest::describe)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String describe(EscalationRisk event) {
        String title = event.getStory().getTitle();
        return String.format(
                Locale.ROOT,
                "%s %-11s %-8s %.2f %s: %s",
                event.getTime(),
                event.getChange(),
                event.getLevel(),
                event.getProbability(),
                event.getBrand(),
                title.substring(0, Math.min(60, title.length())).strip());
    }
}
