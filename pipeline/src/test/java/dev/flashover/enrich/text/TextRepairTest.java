package dev.flashover.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRepairTest {
    private static final List<String> FRAGMENTS = List.of(
            "caf\u00C3\u00A9",
            "na\u00EFve",
            "a\u0301",
            " ",
            "\u00A0",
            "\t\n",
            "\u0000",
            "\u200B",
            "\u202E",
            "\uFEFF",
            "\uD83D\uDE21",
            "\uD83D",
            "\u00C2\u00A0",
            "AMANH\u00C3\u2026",
            "\u00E2\u20AC\u2122",
            "<b>bold</b>",
            "<script>x()</script>",
            "&amp; ",
            "I <3 you",
            "\u0645\u0631\u062D\u0628\u0627",
            "\u0627\u200C\u0628",
            "\u65E5\u672C",
            "word",
            "#tag",
            "@user",
            "http://t.co/x",
            "\u0085",
            "\u0093",
            "\u00D0\u00BF",
            "...");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Tom &amp; Jerry &lt;3 | Tom & Jerry <3",
                "<p>First.</p><p>Second<br>third</p> | First. Second third",
                "before<script>alert('x')</script><style>p{}</style> after | before after",
                "I <3 you & a < b | I <3 you & a < b",
                "unclosed <b>bold <i>and | unclosed bold and",
                "<a href='http://x.io/a'>here</a> we go | here we go",
            })
    void markupGoesAndWordsStay(String collected, String expected) {
        // When
        String text = TextRepair.repair(collected).text();

        // Then
        assertThat(text).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"café à la crème", "nemulțumită și tristă", "Жалоба на сервис", "最悪なサービス", "it’s “broken” — 5 €"
            })
    void utf8ReadAsWindows1252OrLatin1IsUndone(String meant) {
        // Given
        byte[] bytes = meant.getBytes(StandardCharsets.UTF_8);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        String windows = latin.chars().mapToObj(c -> windows1252((char) c)).collect(Collectors.joining());

        // When
        List<String> texts = List.of(
                TextRepair.repair(latin).text(), TextRepair.repair(windows).text());

        // Then
        assertThat(texts).containsOnly(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AMANHÃ…",
                "CAFÉ…",
                "São João não é mau",
                "Ñandú",
                "ÀÉÎÕÜ",
                "señor «Müller»",
                "Ωmega ß",
                "5 € – 10 £"
            })
    void undamagedTextStays(String text) {
        // When
        String repaired = TextRepair.repair(text).text();

        // Then
        assertThat(repaired).isEqualTo(text);
    }

    @Test
    void textDamagedTwiceIsUndoneTwice() {
        // Given
        String once = new String("péssimo".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String twice = new String(once.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        // When
        String text = TextRepair.repair(twice).text();

        // Then
        assertThat(text).isEqualTo("péssimo");
    }

    @Test
    void whatCannotBeSeenGoesAndWhatIsNeededStays() {
        // Given
        String collected = "\uFEFFU\u0000ni\u200Bt\u00ADed\u202E  evil\u2028\t\u200Fline \uDC00\uFFFE\u2066x\u2069 "
                + "\uD83D\uDC68\u200D\uD83D\uDC69 \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 Uni\u200Dted";

        // When
        String text = TextRepair.repair(collected).text();

        // Then
        assertThat(text)
                .isEqualTo("United evil line x \uD83D\uDC68\u200D\uD83D\uDC69 "
                        + "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 United");
    }

    @Test
    void linksComeFromMarkupAndFromText() {
        // Given
        String collected = "<a href=\"https://blog.example.com/a?x=1&amp;y=2\">read</a> <a href='javascript:x()'>no</a>"
                + " (see http://news.example.com/b).";

        // When
        List<String> links = TextRepair.repair(collected).links();

        // Then
        assertThat(links).containsExactly("https://blog.example.com/a?x=1&y=2", "http://news.example.com/b");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repairOfRepairedTextChangesNothing(long seed) {
        // Given
        Random random = new Random(seed);
        String collected = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> FRAGMENTS.get(random.nextInt(FRAGMENTS.size())))
                .collect(Collectors.joining());
        String once = TextRepair.repair(collected).text();

        // When
        String twice = TextRepair.repair(once).text();

        // Then
        assertThat(twice).isEqualTo(once);
        assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
        assertThat(once).doesNotContainPattern("[\\p{Cntrl}\\p{Cs}\u202A-\u202E\u2066-\u2069]|\\s\\s|^\\s|\\s$");
    }

    @ParameterizedTest
    @Timeout(60) // quadratic work would take hours
    @ValueSource(strings = {"<a><p>", "<", "\u0300\u0316", "\u00C3\u00A9", "\u0000"})
    void fiveMegabytesOfAnythingAreRepairedInBoundedTime(String unit) {
        // Given
        String huge = unit.repeat(5_000_000 / unit.length());

        // When
        PlainText repaired = TextRepair.repair(huge);

        // Then
        assertThat(repaired.text().length()).isLessThanOrEqualTo(huge.length());
        assertThat(repaired.links()).hasSizeLessThanOrEqualTo(100);
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 300);
    }

    private static String windows1252(char latin) {
        String windows = new String(new byte[] {(byte) latin}, Charset.forName("windows-1252"));
        return windows.equals("\uFFFD") ? String.valueOf(latin) : windows;
    }
}
