package dev.flashover.annotate.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flashover.annotate.findings.Findings;
import dev.flashover.annotate.findings.TextAnnotator;
import dev.flashover.avro.Quotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoreNlpAnnotatorIT {
    private static final TextAnnotator ANNOTATOR = new CoreNlpAnnotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Listen to me trying to cancel. They refused to cancel my account!    | refused to cancel account
            cancelled flight to Lisbon and nobody tells us anything              | cancelled flight to Lisbon
            The Broken Guitar (a song) – they broke my guitar                    | Broken Guitar
            My bag was lost and the desk is closed                               | bag was lost
            @acme still waiting for my refund http://t.co/x                      | waiting for refund
            You charged me twice and nobody cares                                | charged me twice
            the app crashes every time I log in                                  | app crashes
            Your website has been down for hours and I am losing sales           | website has been down for hours
            The food was cold and the receptionist was rude to my wife           | receptionist was rude to wife
            I have been on hold for 40 minutes.                                  | on hold for 40 minutes
            """)
    void theFirstAspectSaysWhatTheComplaintIsAbout(String text, String aspect) {
        // When
        List<String> aspects = ANNOTATOR.annotate(text, "en").aspects();

        // Then
        assertThat(aspects).first().isEqualTo(aspect);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Great flight, thank you!", "Not bad at all, no problem", "👍👍👍", "http://t.co/x", "", "@acme"
            })
    void praiseAndNoWordsHaveNoAspects(String text) {
        // When
        List<String> aspects = ANNOTATOR.annotate(text, "en").aspects();

        // Then
        assertThat(aspects).isEmpty();
    }

    @Test
    void peopleAndWhatTheySaidAreFound() {
        // Given
        String text = "My bag was lost and \"we cannot help you\", said Linda Jones at the desk in Chicago.";

        // When
        Findings findings = ANNOTATOR.annotate(text, "en");

        // Then
        assertThat(findings.persons()).containsExactly("Linda Jones");
        assertThat(findings.places()).containsExactly("Chicago");
        assertThat(findings.quotations()).containsExactly(new Quotation("we cannot help you", "Linda Jones"));
        assertThat(findings.sentiment()).isNotNull();
    }

    @Test
    void whoStandsBeforeAVerbOfSpeechSaidItToo() {
        // Given
        String text = "\"Your bag is on the next flight,\" the agent told me. It was not.";

        // When
        List<Quotation> quotations = ANNOTATOR.annotate(text, "en").quotations();

        // Then
        assertThat(quotations).containsExactly(new Quotation("Your bag is on the next flight", "agent"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ",
                "!",
                "broken ",
                "\"I said no\" ",
                "(((((",
                "no not never ",
                "\uD83D\uDE21",
                "\u4E2D",
                "@x #y "
            })
    void anyTextIsReadWithinTheLimits(String unit) {
        // Given
        String huge = unit.repeat(2_000_000 / unit.length());

        // When
        Findings findings = ANNOTATOR.annotate(huge, "en");

        // Then
        assertThat(findings.aspects()).hasSizeLessThanOrEqualTo(3).allMatch(aspect -> aspect.length() <= 60);
        assertThat(findings.quotations())
                .hasSizeLessThanOrEqualTo(3)
                .allMatch(quotation -> quotation.getText().length() <= 140);
    }

    @Test
    void neitherOrderNorThreadsChangeTheFindings() {
        // Given
        long seed = 7;
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            texts.add("The " + random.nextInt(50) + " bags were lost, \"we are sorry\" said Anna Smith, and my qwx"
                    + random.nextInt(50) + " flight to Rome was cancelled.");
        }
        List<String> before =
                texts.stream().map(CoreNlpAnnotatorIT::found).sorted().toList();
        Collections.shuffle(texts, random);

        // When
        List<String> after =
                texts.parallelStream().map(CoreNlpAnnotatorIT::found).sorted().toList();

        // Then
        assertThat(after).as("seed %d", seed).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pt", "bg", "ro", "tlh"})
    void aLanguageWithoutModelsIsUnknown(String language) {
        // When
        boolean known = ANNOTATOR.knows(language);

        // Then
        assertThat(known).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it | Il volo per Roma è stato cancellato e il personale era maleducato.
            de | Mein Koffer ist verloren gegangen und niemand antwortet.
            es | Mi vuelo a Madrid fue cancelado y nadie responde.
            fr | Mon vol pour Paris a été annulé et personne ne répond.
            """)
    void otherLanguagesAreReadWhereTheirModelsAre(String language, String text) {
        assumeTrue(ANNOTATOR.knows(language), "the models of " + language + " come with -Pcorenlp-languages only");

        // When
        Findings findings = ANNOTATOR.annotate(text, language);

        // Then
        assertThat(findings.aspects()).isNotEmpty();
        assertThat(findings.sentiment()).isNull();
    }

    private static String found(String text) {
        return text + ANNOTATOR.annotate(text, "en");
    }
}
