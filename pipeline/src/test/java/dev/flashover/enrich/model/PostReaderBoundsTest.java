package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.enrich.text.TextRepair;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody would call a post, and many at once. */
class PostReaderBoundsTest {
    private static final PostReader READER = new PostReader(PostModel.bundled());
    private static final int MOST_CHARACTERS = 4_000;
    private static final long SEED = 20_100_819;
    private static final List<String> WORDS = List.of(
            "my",
            "order",
            "никой",
            "не",
            "отговаря",
            "заказ",
            "telefone",
            "ninguém",
            "@acme",
            "http://a.example",
            "!!!",
            "😡",
            "obrigado",
            "mul\uFFFDumesc",
            "最悪",
            "خدمة",
            "#fail",
            "thanks",
            "worst",
            "5",
            "\u0301",
            "\uD83D");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t \u00A0",
                "0",
                "12 345 6789",
                "😡😡😡",
                "👍🏽",
                "http://a.example/x https://b.example",
                "@acme",
                "#",
                "...",
                "?!",
                "\u0000\u0001",
                "\uD83D",
                "\uFFFD",
                "\u0301\u0301"
            })
    void whatHasNoWordsGetsNoFeelingOrAnHonestOne(String text) {
        // When
        PostReading reading = READER.read(text);

        // Then
        assertThat(reading.languageProbability()).isBetween(0.0, 1.0);
        assertThat(reading.feeling() == null || reading.language() != null).isTrue();
    }

    static List<String> monsters() {
        byte[] binary = new byte[1 << 20];
        new Random(SEED).nextBytes(binary);
        return List.of(
                "Nobody answers my calls and my money is gone. ".repeat(110_000),
                "word ".repeat(1_000_000),
                "a".repeat(5_000_000),
                "最".repeat(2_000_000),
                "! ".repeat(2_500_000),
                new String(binary, StandardCharsets.ISO_8859_1),
                new String(binary, StandardCharsets.UTF_8),
                everyScript());
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void onlyTheBeginningOfAMonsterMatters(String monster) {
        // Given
        String beginning = monster.substring(0, Math.min(monster.length(), MOST_CHARACTERS));

        // When
        PostReading reading = READER.read(monster);

        // Then
        assertThat(reading.equals(READER.read(beginning)))
                .as("a monster reads as its beginning does")
                .isTrue();
    }

    @Test
    void whatFollowsALongTextChangesNothing() {
        // Given
        String text = "No one at the shop answers my letters about the broken chair. ".repeat(100);
        String beginning = text.substring(0, MOST_CHARACTERS);

        // When
        PostReading reading = READER.read(beginning + " Всичко е чудесно, благодаря! \uFFFD".repeat(1_000));

        // Then
        assertThat(reading).isEqualTo(READER.read(beginning));
        assertThat(reading.language()).isEqualTo("en");
    }

    @Test
    void fortyScriptsInOnePostGetAnAnswer() {
        // Given
        String text = everyScript();

        // When
        PostReading reading = READER.read(TextRepair.repair(text).text());

        // Then
        assertThat(reading.isIllegible()).isFalse();
        assertThat(reading.languageProbability()).isBetween(0.0, 1.0);
    }

    @Test
    void manyThreadsReadWhatOneReads() {
        // Given
        List<String> texts = texts(2_000);
        List<PostReading> oneByOne = texts.stream().map(READER::read).toList();

        // When
        List<PostReading> atOnce = texts.parallelStream().map(READER::read).toList();

        // Then
        assertThat(atOnce).as("seed %d", SEED).isEqualTo(oneByOne);
    }

    @Test
    void whatWasReadBeforeChangesNothing() {
        // Given
        List<String> texts = texts(300);
        List<PostReading> used = texts.stream().map(READER::read).toList();

        // When
        List<PostReading> fresh = texts.stream()
                .map(text -> new PostReader(PostModel.bundled()).read(text))
                .toList();

        // Then
        assertThat(fresh).as("seed %d", SEED).isEqualTo(used);
    }

    private static List<String> texts(int count) {
        Random random = new Random(SEED);
        return IntStream.range(0, count)
                .mapToObj(text -> IntStream.range(0, 1 + random.nextInt(30))
                        .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** Three letters of every script that has as many. */
    private static String everyScript() {
        return IntStream.range(0x41, 0x1FFFF)
                .filter(Character::isLetter)
                .boxed()
                .collect(Collectors.groupingBy(Character.UnicodeScript::of))
                .values()
                .stream()
                .map(letters ->
                        letters.stream().limit(3).map(Character::toString).collect(Collectors.joining()))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
