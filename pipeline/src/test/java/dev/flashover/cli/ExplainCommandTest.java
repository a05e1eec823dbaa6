package dev.flashover.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
    private static final List<Integer> ACTING = List.of(
            (int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE, (int) Character.PRIVATE_USE);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void aTextIsExplained() {
        // When
        int code = execute("explain", "@united you <b>lost</b> my bag, terrible service, I want a refund");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .containsPattern("Collected +@united you <b>lost</b> my bag")
                .containsPattern("Repaired +@united you lost my bag")
                .contains("markup taken away")
                .containsPattern("Language +English \\d+ % \\(next: ")
                .containsPattern("Sentiment +negative \\d+ %, neutral \\d+ %, positive \\d+ %")
                .containsPattern("Complaint +\\d+ %")
                .containsPattern("\\+\\d\\.\\d\\d +[+-]\\d\\.\\d\\d +terrible")
                .containsPattern("found +united +4 +in all")
                .containsPattern("4 +handle: @united");
    }

    @Test
    void thePostOfABrandAlsoHasATone() {
        // When
        int code = execute("explain", "--official", "We are so sorry, we have refunded you in full this morning");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).containsPattern("Tone +(apology|solution) \\d+ %, (apology|solution) \\d+ %, ");
    }

    @Test
    void anAmbiguousNameWithoutSupportIsANearMiss() throws IOException {
        // Given
        Path brands = Files.writeString(
                directory.resolve("brands.yaml"), "- {id: orange, name: Orange, ambiguousNames: [Orange]}");

        // When
        int code = execute("explain", "--brands", brands.toString(), "I had an orange for breakfast");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .containsPattern("near miss +orange +\\d +in all")
                .contains("also an ordinary word: Orange");
    }

    @Test
    void aDashReadsStandardInput() {
        // Given
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("Никой не вдига телефона".getBytes(UTF_8)));

        // When
        int code;
        try {
            code = execute("explain", "-");
        } finally {
            System.setIn(before);
        }

        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("Никой не вдига телефона").contains("Bulgarian");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u009b2J refund &#27;[2J &lt;script>",
                "@\u001b[2Junited \u200F right to left \u2028 line",
                "#\u001b[1munited my bag is \u0000lost \r\n fake line",
                "\uD800 lone \uDFFF halves \uE000"
            })
    void noEscapeSequenceReachesTheTerminal(String hostile) {
        // When
        int code = execute("explain", hostile);

        // Then
        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(
                                line.codePoints().map(Character::getType).boxed())
                        .doesNotContainAnyElementsOf(ACTING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?????? ??? ????? ????", "!!!"})
    void whatCannotBeToldIsSaidSo(String text) {
        // When
        int code = execute("explain", text);

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .containsPattern("Language +cannot tell: ")
                .containsPattern("Sentiment +cannot tell: ");
    }

    @Test
    void longTextsStayInAHundredColumns() {
        // Given
        String text = "s" + "o".repeat(300) + " https://example.com/" + "a".repeat(400) + " refund "
                + "unbelievable service ".repeat(50);

        // When
        int code = execute("explain", text);

        // Then
        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void aTextThatBeginsWithAHyphenStandsBehindTwo() {
        // When
        int code = execute("explain", "--", "-1 star for this airline");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("-1 star for this airline");
    }

    @Test
    void aTextThatIsTheNameOfAFileIsNotReadFromIt() throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("arguments"), "--help");

        // When
        int code = execute("explain", "@" + file);

        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("Collected");
    }

    @Test
    void aMissingModelIsOneLine() {
        // When
        int code = execute("explain", "--model", directory.resolve("none.model").toString(), "text");

        // Then
        assertThat(code).isEqualTo(Flashover.MISTAKE);
        assertThat(err.toString().strip()).startsWith("Cannot read the model ").doesNotContain("\n");
    }

    @Test
    void aMissingBrandsFileIsOneLine() {
        // When
        int code = execute("explain", "--brands", directory.resolve("none.yaml").toString(), "text");

        // Then
        assertThat(code).isEqualTo(Flashover.MISTAKE);
        assertThat(err.toString().strip()).contains("brands file").doesNotContain("\n");
    }

    @Test
    void aMissingTextIsOneLine() {
        // When
        int code = execute("explain");

        // Then
        assertThat(code).isEqualTo(Flashover.MISTAKE);
        assertThat(err.toString().strip())
                .contains("TEXT", "See: flashover explain --help")
                .doesNotContain("\n");
    }

    private int execute(String... arguments) {
        return Flashover.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
