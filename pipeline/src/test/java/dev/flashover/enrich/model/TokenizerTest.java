package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
    private final Tokens tokens = new Tokens();
    private final Tokenizer tokenizer = new Tokenizer(tokens);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ștefan and ÜBEL CAFÉ | stefan,and,ubel,cafe",
                "Straße Łódź Ærø | strasse,lodz,aero",
                "don't stop | don't,stop",
                "don’t stop | don't,stop",
                "in 1999 for 5 | in,00,for,0",
                "sooooo coool | soo,cool",
                "Йод и Ёлка | иод,и,елка",
                "أحمد إلى مدرسة | احمد,الي,مدرسه",
                "最悪だ | 最,悪,た",
                "サービス | サ,ー,ヒ,ス",
                "snake_case httpd | snake_case,httpd",
                "हिन्दी में | हिन्दी,में",
            })
    void wordsAreLowerCaseWithoutDiacritics(String text, String words) {
        // When
        tokenizer.read(text);

        // Then
        assertThat(shown()).containsExactly(words.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thanks @acme! | thanks @someone_else!",
                "see http://a.example/x | see https://b.example/other?y=1",
                "see www.a.example | see http://b.example",
                "👍🏽 | 👍🏿",
                "I paid 15 € | I paid 99 €",
            })
    void whoIsMeantAndHowMuchMakesNoDifference(String one, String other) {
        // Given
        tokenizer.read(one);
        long[] hashes = hashes();

        // When
        tokenizer.read(other);

        // Then
        assertThat(hashes()).isEqualTo(hashes);
    }

    @Test
    void aHandleALinkMarksAndEmojiAreNoWords() {
        // When
        tokenizer.read("@acme http://a.example ?! 😡 ok");

        // Then
        assertThat(IntStream.range(0, tokens.count()).mapToObj(tokens::isWord))
                .containsExactly(false, false, false, false, true);
        assertThat(Arrays.copyOf(tokens.type, tokens.count()))
                .containsExactly(Tokens.HANDLE, Tokens.LINK, Tokens.PUNCTUATION, Tokens.EMOJI, Tokens.WORD);
    }

    @Test
    void theStyleOfWritingIsCounted() {
        // When
        tokenizer.read("WHYYYY?? #fail #never!!! ok");

        // Then
        assertThat(tokens.elongated).isEqualTo(1);
        assertThat(tokens.questions).isEqualTo(2);
        assertThat(tokens.exclamations).isEqualTo(3);
        assertThat(tokens.hashtags).isEqualTo(2);
        assertThat(tokens.capitals).isEqualTo(6);
        assertThat(tokens.letters).isEqualTo(17);
    }

    @Test
    void lostLettersStayInTheirWordsAndAreCounted() {
        // When
        tokenizer.read("nemul\uFFFDumit\uFFFD \uFFFDi trist");

        // Then
        assertThat(shown()).containsExactly("nemul\uFFFDumit\uFFFD", "\uFFFDi", "trist");
        assertThat(tokens.lost).isEqualTo(3);
        assertThat(tokens.elongated).isZero();
    }

    @Test
    void marksMakeTokensOfThreeAtMost() {
        // When
        tokenizer.read("!!!!!");

        // Then
        assertThat(tokens.count()).isEqualTo(2);
        assertThat(tokens.exclamations).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "no ", "é", "最", "!", "@", "#", "👍", "\uD83D", "http://x ", "\u0000", "\u0301", "\uFFFD"})
    void endlessTextsEndSomewhere(String part) {
        // Given
        String text = part.repeat(1_000_000);

        // When
        tokenizer.read(text);

        // Then
        assertThat(tokens.count()).isLessThanOrEqualTo(Tokens.MOST);
        assertThat(shown()).allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(32));
    }

    @Test
    void nothingIsLeftOfTheTextBefore() {
        // Given
        tokenizer.read("WOW, a long text #with !!! everything \uFFFDn it");

        // When
        tokenizer.read("ok");

        // Then
        assertThat(shown()).containsExactly("ok");
        assertThat(List.of(tokens.capitals, tokens.hashtags, tokens.exclamations, tokens.lost))
                .containsOnly(0);
    }

    private List<String> shown() {
        return IntStream.range(0, tokens.count())
                .filter(tokens::isWord)
                .mapToObj(tokens::show)
                .toList();
    }

    private long[] hashes() {
        return Arrays.copyOf(tokens.hash, tokens.count());
    }
}
