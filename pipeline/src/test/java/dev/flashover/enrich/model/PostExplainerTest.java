package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.enrich.model.Explanation.ExperienceHit;
import dev.flashover.enrich.model.Explanation.Kind;
import dev.flashover.enrich.model.Explanation.LanguageGuess;
import dev.flashover.enrich.model.Explanation.LexiconHit;
import dev.flashover.enrich.model.Explanation.Reason;
import dev.flashover.enrich.model.PostReading.Feeling;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostExplainerTest {
    private static final PostModel MODEL = PostModel.bundled();

    /** Sums of rounded weights, taken in another order. */
    private static final double ROUNDING = 1e-3;

    private final PostExplainer explainer = new PostExplainer(MODEL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@united you lost my bag, and nobody answers. I want a refund NOW!!! 😡",
                "Thanks to the crew, what a lovely flight :) https://example.com/a",
                "The shop opens at nine on Monday.",
                "never never never again, nobody nobody answers",
                "@locaweb nove horas com meus sites fora do ar e o suporte desligou na minha cara",
                "Чакам вече три седмици за пратката си и никой не вдига телефона, позор",
                "Cartea a ajuns repede și ambalată frumos, mulțumesc!",
                "Comanda nu a ajuns nici dup\uFFFD trei s\uFFFDpt\uFFFDm\uFFFDni, nimeni nu r\uFFFDspunde"
            })
    void theReasonsAddUpToTheProbabilitiesThatTheReaderGives(String text) {
        // Given
        PostReading reading = new PostReader(MODEL).read(text);

        // When
        Explanation explanation = explainer.explain(text);

        // Then
        assertThat(explanation.reading()).isEqualTo(reading);
        double sentiment =
                explanation.reasons().stream().mapToDouble(Reason::sentiment).sum();
        double complaint =
                explanation.reasons().stream().mapToDouble(Reason::complaint).sum();
        assertThat(sentiment).isCloseTo(winnersLogOdds(explanation), within(ROUNDING));
        double p = Objects.requireNonNull(reading.complaint());
        assertThat(complaint).isCloseTo(Math.log(p / (1 - p)), within(ROUNDING));
    }

    /** Probabilities of 0 and 1 have no log-odds, so here the scores are compared. */
    @Test
    void theSharesOfATextThatIsTooLongAddUpToItsScores() {
        // Given
        String text = "they lost my suitcases and unbelievably nobody apologised afterwards, so disappointing! "
                .repeat(60_000);
        Tokens tokens = new Tokens();
        List<String> words = new Tokenizer(tokens).pieces(text);
        MeaningFeatures features = new MeaningFeatures(MODEL.lexicon());
        features.of(tokens, "en", MODEL.salted().contains("en"));
        double[] scores = MODEL.meaning()
                .scores(
                        features.hashes,
                        features.count,
                        features.dense,
                        new int[MODEL.meaning().outputs()]);

        // When
        Shares shares = new Shares(MODEL, tokens, "en", words);

        // Then
        assertThat(shares.byOwner()).hasSizeLessThan(100);
        double[] sums = new double[scores.length];
        shares.byOwner().values().forEach(share -> Arrays.setAll(sums, output -> sums[output] + share[output]));
        assertThat(sums).containsExactly(scores, within(ROUNDING));
    }

    @Test
    void wordsSpeakForWhatTheyMean() {
        // When
        Explanation explanation = explainer.explain("terrible service, you lost my bag and I want a refund");

        // Then
        assertThat(explanation.winner()).isEqualTo(Explanation.Winner.NEGATIVE);
        assertThat(explanation.reasons())
                .anyMatch(reason -> reason.text().equals("terrible") && reason.sentiment() > 0)
                .anyMatch(reason -> reason.text().equals("lost my") && reason.kind() == Kind.EXPRESSION)
                .anyMatch(reason -> reason.text().equals("lost … bag") && reason.kind() == Kind.EXPRESSION);
        assertThat(explanation.lexicon()).extracting(LexiconHit::text).contains("terrible service");
    }

    /** What no word owns depends on the style alone, so it is the same for other words. */
    @Test
    void nothingButStyleIsLeftWithoutAWord() {
        // Given
        String complaint = "they broke another suitcase";
        String praise = "wonderful people great seats";

        // When
        double[] left = style(complaint);
        double[] leftOfOther = style(praise);

        // Then
        assertThat(left).isNotEqualTo(new double[left.length]).containsExactly(leftOfOther, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "'ordered in May, it never arrived', never arrived, GRIEVANCE",
        "'they called me back within the hour', called me back, RESOLUTION"
    })
    void howSomebodyFaredIsShownByTheWordsThatTellIt(String text, String words, Experience experience) {
        // When
        Explanation explanation = explainer.explain(text);

        // Then
        assertThat(explanation.experiences()).contains(new ExperienceHit(words, experience));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "!!!", "\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD", "\u0000\u0007"})
    void whatCannotBeReadHasNoReasons(String text) {
        // When
        Explanation explanation = explainer.explain(text);

        // Then
        assertThat(explanation.reasons()).isEmpty();
        assertThat(explanation.guesses()).isEmpty();
        assertThat(explanation.winner()).isNull();
    }

    @Test
    void theRunnerUpComesAfterTheLanguage() {
        // When
        Explanation explanation = explainer.explain("Não consigo aceder à minha conta desde ontem");

        // Then
        assertThat(explanation.guesses()).extracting(LanguageGuess::language).startsWith("pt");
        assertThat(explanation.guesses()).hasSize(2);
        assertThat(explanation.guesses().get(0).probability())
                .isEqualTo(explanation.reading().languageProbability())
                .isGreaterThan(explanation.guesses().get(1).probability());
    }

    private static double winnersLogOdds(Explanation explanation) {
        Feeling feeling = Objects.requireNonNull(explanation.reading().feeling());
        double own = Math.max(feeling.negative(), Math.max(feeling.neutral(), feeling.positive()));
        return Math.log(own / Math.sqrt(feeling.negative() * feeling.neutral() * feeling.positive() / own));
    }

    /** The scores of the style as if they were not shared among all features. */
    private static double[] style(String text) {
        Tokens tokens = new Tokens();
        List<String> words = new Tokenizer(tokens).pieces(text);
        MeaningFeatures features = new MeaningFeatures(MODEL.lexicon());
        features.of(tokens, "en", MODEL.salted().contains("en"));
        double[] share = Objects.requireNonNull(
                new Shares(MODEL, tokens, "en", words).byOwner().get(new Shares.Owner(Kind.STYLE, "")));
        double[] scores = share.clone();
        for (int output = 0; output < scores.length; output++) {
            scores[output] *= Math.sqrt(features.count);
        }
        return scores;
    }
}
