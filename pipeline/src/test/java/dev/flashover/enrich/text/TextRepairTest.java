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
    void linksMayBeWrittenWithoutAScheme() {
        // Given
        String collected =
                "Look: youtube.com/watch?v=a1b2c3, (news.example.org/b) and/or 24/7 e.g./i.e. mail@x.org/c a.b/c";

        // When
        List<String> links = TextRepair.repair(collected).links();

        // Then
        assertThat(links).containsExactly("youtube.com/watch?v=a1b2c3", "news.example.org/b");
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
    @ValueSource(
            strings = {
                "<a><p>",
                "<",
                "\u0300\u0316",
                "\u00C3\u00A9",
                "\u0000",
                "?",
                "? ",
                "a?",
                "?a :",
                "\uFFFD",
                "word ",
                "\u00C2",
                "\u00AD",
                "\u00FE",
                "\u00BA",
                "\u00B3a",
                "\u00E8",
                "\u0420\u00B0",
                "\u0420",
                "\u00E0\u00E1 ",
                "http://",
                "http://x.",
                "http://.....",
                "://",
                "don?t",
                "\uD83D\uDC4D\u200D",
                "\uD800",
                "&",
                "&amp;lt;"
            })
    void fiveMegabytesOfAnythingAreRepairedInBoundedTime(String unit) {
        // Given
        String huge = unit.repeat(5_000_000 / unit.length());

        // When
        PlainText repaired = TextRepair.repair(huge);

        // Then
        assertThat(repaired.text().length()).isLessThanOrEqualTo(huge.length());
        assertThat(repaired.links()).hasSizeLessThanOrEqualTo(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anythingIsRepairedOnceAndForAll(long seed) {
        // Given
        Random random = new Random(seed);
        String alphabet =
                "aAz ?\uFFFD.,!;#\u00A0\u0081\u0085\u00AD\u00C2\u00C3\u00A9\u00E2\u20AC\u2122\u0420\u0421\u00B0\u0451"
                        + "\u00E0\u00E8\u00E6\u0161\u00FE\u00E3\u00BA\u00B3\u0301\u200D\uD83D\uDC4D\u0915\u3042";
        String collected = IntStream.range(0, random.nextInt(80))
                .mapToObj(i -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
                .collect(Collectors.joining());
        PlainText once = TextRepair.repair(collected);

        // When
        PlainText twice = TextRepair.repair(once.text());

        // Then
        assertThat(twice.text()).as("seed %d", seed).isEqualTo(once.text());
        assertThat(once.lost()).isBetween(0.0, 1.0);
    }

    @Test
    void fortyScriptsInOnePostStayAsTheyAre() {
        // Given
        String scripts = IntStream.of(
                        0x561, 0x5D0, 0x627, 0x710, 0x7A1, 0x905, 0x995, 0xA15, 0xA95, 0xB15, 0xC15, 0xC95, 0xD15,
                        0xD9A, 0x1401, 0x16A0, 0x1681, 0x1820, 0x2C30, 0x2D30, 0x3105, 0xA000, 0x10330, 0x10300,
                        0x10400)
                .mapToObj(first -> new StringBuilder().appendCodePoint(first).appendCodePoint(first + 1))
                .collect(Collectors.joining(" "));
        String text = "Latin Ελληνικά Кирилица ქართული ไทย ລາວ བོད မြန်မာ ខ្មែរ ᏣᎳᎩ አማርኛ 日本 かな カナ 한글 " + scripts;

        // When
        String repaired = TextRepair.repair(text).text();

        // Then
        assertThat(repaired).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 300);
    }

    private static String windows1252(char latin) {
        String windows = new String(new byte[] {(byte) latin}, Charset.forName("windows-1252"));
        return windows.equals("\uFFFD") ? String.valueOf(latin) : windows;
    }
}
