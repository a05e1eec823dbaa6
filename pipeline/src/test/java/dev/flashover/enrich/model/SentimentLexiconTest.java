package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentLexiconTest {
    private static final long SALT = MeaningFeatures.salt("en");

    private final Tokens tokens = new Tokens();

    @ParameterizedTest
    @CsvSource({"great, 2", "Great, 2", "GREAT, 2", "good,", "for nothing, -1", "nothing for,"})
    void wordsAndExpressionsAreFoundHoweverTheyAreWritten(String written, @Nullable Integer expected) {
        // Given
        SentimentLexicon lexicon = lexicon();
        new Tokenizer(tokens).read(written);

        // When
        int polarity = lexicon.polarity(SentimentLexicon.key(SALT, tokens, 0, tokens.count()));

        // Then
        assertThat(polarity).isEqualTo(expected == null ? SentimentLexicon.ABSENT : expected);
    }

    @ParameterizedTest
    @CsvSource({"disappointed, -2", "disappointing, -2", "dis,", "disappear,", "disappointedly, 1"})
    void theLongestKnownBeginningOfAWordCounts(String written, @Nullable Integer expected) {
        // Given
        SentimentLexicon lexicon = lexicon();
        new Tokenizer(tokens).read(written);

        // When
        int polarity = lexicon.polarityOfBeginning(SALT, tokens, 0);

        // Then
        assertThat(polarity).isEqualTo(expected == null ? SentimentLexicon.ABSENT : expected);
    }

    @Test
    void aWordOfOneLanguageSaysNothingInAnother() {
        // Given
        SentimentLexicon lexicon = lexicon();
        new Tokenizer(tokens).read("great");

        // When
        int polarity = lexicon.polarity(SentimentLexicon.key(MeaningFeatures.salt("de"), tokens, 0, 1));

        // Then
        assertThat(polarity).isEqualTo(SentimentLexicon.ABSENT);
    }

    @Test
    void aLexiconIsReadAsItWasWritten() throws IOException {
        // Given
        SentimentLexicon lexicon = lexicon();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lexicon.write(new DataOutputStream(bytes));

        // When
        SentimentLexicon read =
                SentimentLexicon.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        // Then
        assertThat(read).usingRecursiveComparison().isEqualTo(lexicon);
        assertThat(read.size()).isEqualTo(4);
    }

    private SentimentLexicon lexicon() {
        Map<Long, Integer> polarities = new HashMap<>();
        new Tokenizer(tokens).read("great");
        polarities.put(SentimentLexicon.key(SALT, tokens, 0, 1), 2);
        new Tokenizer(tokens).read("for nothing");
        polarities.put(SentimentLexicon.key(SALT, tokens, 0, 2), -1);
        new Tokenizer(tokens).read("disappoint");
        polarities.put(SentimentLexicon.beginningKey(SALT, tokens, 0, tokens.length(0)), -2);
        new Tokenizer(tokens).read("disappointedly");
        polarities.put(SentimentLexicon.beginningKey(SALT, tokens, 0, tokens.length(0)), 1);
        return SentimentLexicon.of(polarities);
    }
}
