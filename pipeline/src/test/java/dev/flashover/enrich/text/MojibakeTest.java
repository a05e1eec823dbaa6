package dev.flashover.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.train.Damage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    @ParameterizedTest
    @MethodSource("dev.flashover.enrich.text.Sentences#all")
    void undamagedSentencesStay(String sentence) {
        // When
        String text = TextRepair.repair(sentence).text();

        // Then
        assertThat(text).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L'été »",
                "qualité » … et puis, voilà »",
                "25 С° на улице",
                "ООО «РФ»",
                "Н…Е…Т…",
                "Ні! Ні! Ні!",
                "åäö och ÅÄÖ fungerar inte",
                "äöü ÄÖÜ ß",
                "áéíóú ÁÉÍÓÚ",
                "Göteborg – Malmö",
                "N.º 5, 2ª-feira, 20 ºC, nº 7",
                "30 m³ de água por mês",
                "Alþingi og það allt með ró og æði",
                "são más, põe mais; põem à prova",
                "IRMÃ® É MARCA®",
                "È…forse",
                "Très bon, ex æquo avec Škoda",
                "ýmislegt",
                "Ελλάδα…",
            })
    void naturalTextThatLooksDamagedStays(String text) {
        // When
        String repaired = TextRepair.repair(text).text();

        // Then
        assertThat(repaired).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("dev.flashover.enrich.text.Sentences#all")
    void utf8ReadAsWindows1252IsUndoneOnceAndTwice(String sentence) {
        // Given
        String once = Damage.mojibake(sentence);
        String twice = Damage.mojibake(once);

        // When
        List<String> texts =
                List.of(TextRepair.repair(once).text(), TextRepair.repair(twice).text());

        // Then
        assertThat(texts).containsOnly(sentence);
    }

    @ParameterizedTest
    @MethodSource("dev.flashover.enrich.text.Sentences#nonLatin")
    void utf8ReadAsWindows1251IsUndoneOnceAndTwice(String sentence) {
        // Given
        String once = Damage.cyrillicMojibake(sentence);
        String twice = Damage.cyrillicMojibake(once);

        // When
        List<String> texts =
                List.of(TextRepair.repair(once).text(), TextRepair.repair(twice).text());

        // Then
        assertThat(texts).containsOnly(sentence);
    }

    @ParameterizedTest
    @MethodSource("dev.flashover.enrich.text.Sentences#cyrillicAndGreek")
    void cyrillicAndGreekBytesReadAsWindows1252OrLatin1AreUndone(String sentence) {
        // Given
        boolean greek =
                sentence.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK);
        String damaged = windows1252(sentence, Charset.forName(greek ? "windows-1253" : "windows-1251"));

        // When
        String text = TextRepair.repair(damaged).text();

        // Then
        assertThat(text).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Р‘СЉР»РіР°СЂРёСЏ | България",
                "Áúëãàðèÿ ìíîãî ñúì íåäîâîëåí îò Vodafone | България много съм недоволен от Vodafone",
                "ºi aºa nu mai cumpãr, sunt nemulþumitã | și așa nu mai cumpăr, sunt nemulțumită",
                "nu mã ajutã nimeni þi-am spus | nu mă ajută nimeni ți-am spus",
                "Veæ tri nedelje èekam, šta da radim? Reèi mi, ðubre | Već tri nedelje čekam, šta da radim? Reči mi, đubre",
                "To by³o straszne, nie polecam, ¿enada | To było straszne, nie polecam, żenada",
                "A csomag késõn jött, és rossz árat írtak | A csomag későn jött, és rossz árat írtak",
                "it’s cafÃ© “Noir” and pÃ©ssimo | it’s café “Noir” and péssimo",
                "Ð‘ÑŠÐ» “ok” | Бъл “ok”",
                "itвЂ™s a cafГ© | it’s a café",
                "&Atilde;&copy;t&Atilde;&copy; | été",
                "P\u00C3?ssimo servi\u00C3\u00A7o | P\uFFFDssimo serviço",
            })
    void whatCannotBeNaturalIsUndone(String collected, String expected) {
        // When
        String text = TextRepair.repair(collected).text();

        // Then
        assertThat(text).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void damageOfAnyTextMadeOfSentencesIsUndone(long seed) {
        // Given
        Random random = new Random(seed);
        List<String> sentences = Sentences.all().toList();
        String text = IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> sentences.get(random.nextInt(sentences.size())))
                .collect(Collectors.joining(" "));
        String damaged = random.nextBoolean() ? Damage.mojibake(text) : latin1(text);

        // When
        String repaired = TextRepair.repair(damaged).text();

        // Then
        assertThat(repaired)
                .as("seed %d", seed)
                .isEqualTo(TextRepair.repair(text).text());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repairOfWhatWasDamagedInAnyWayIsFinal(long seed) {
        // Given
        Random random = new Random(seed);
        List<String> sentences = Sentences.all().toList();
        String text = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> damaged(sentences.get(random.nextInt(sentences.size())), random))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
        PlainText once = TextRepair.repair(text);

        // When
        PlainText twice = TextRepair.repair(once.text());

        // Then
        assertThat(twice).as("seed %d", seed).isEqualTo(once);
    }

    @Test
    void damageOnDamageIsUndoneHoweverDeep() {
        // Given
        String damaged = "péssimo";
        for (int i = 0; i < 8; i++) {
            damaged = i % 2 == 0 ? Damage.mojibake(damaged) : latin1(damaged);
        }

        // When
        String text = TextRepair.repair(damaged).text();

        // Then
        assertThat(text).isEqualTo("péssimo");
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 300);
    }

    private static String damaged(String sentence, Random random) {
        String cut = sentence.substring(0, 1 + random.nextInt(sentence.length()));
        return switch (random.nextInt(7)) {
            case 0 -> Damage.mojibake(cut);
            case 1 -> Damage.cyrillicMojibake(cut);
            case 2 -> Damage.destroyed(cut);
            case 3 -> Damage.folded(cut);
            case 4 -> windows1252(cut, Charset.forName("windows-125" + random.nextInt(4)));
            case 5 -> new String(cut.getBytes(Charset.forName("windows-1252")), StandardCharsets.UTF_8);
            default -> cut;
        };
    }

    private static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String windows1252(String text, Charset written) {
        byte[] bytes = text.getBytes(written);
        StringBuilder read = new StringBuilder(new String(bytes, Charset.forName("windows-1252")));
        for (int at = 0; at < bytes.length; at++) {
            if (read.charAt(at) == '\uFFFD') {
                read.setCharAt(at, (char) (bytes[at] & 0xFF));
            }
        }
        return read.toString();
    }
}
