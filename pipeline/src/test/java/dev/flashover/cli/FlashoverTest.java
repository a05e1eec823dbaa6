package dev.flashover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlashoverTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "tail --jsn, Unknown option --jsn. Did you mean --json? See: flashover tail --help",
        "tail --jsn=1, Unknown option --jsn. Did you mean --json? See: flashover tail --help",
        "rn, Unknown command rn. Did you mean run? See: flashover --help",
        "topics crate, Unknown command crate. Did you mean create? See: flashover topics --help",
        "audit now, Nothing takes the word now. See: flashover audit --help"
    })
    void whatIsUnknownIsOneLineWithTheNearestThatIsKnown(String arguments, String line) {
        // When
        int code = execute(arguments.split(" ", -1));

        // Then
        assertThat(code).isEqualTo(Flashover.MISTAKE);
        assertThat(err.toString().strip()).isEqualTo(line);
    }

    @Test
    void withoutACommandTheCommandsAreShown() {
        // When
        int code = execute();

        // Then
        assertThat(code).isEqualTo(Flashover.MISTAKE);
        assertThat(err.toString()).startsWith("Usage: flashover").contains("demo", "settings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tail", "audit", "dead-letters", "ingest"})
    void withoutABrokerACommandSaysHowToHaveOne(String command) {
        // When
        int code = execute(command, "--data-dir", directory.toString());

        // Then
        assertThat(code).isEqualTo(Flashover.MISTAKE);
        assertThat(err.toString().strip())
                .isEqualTo("No broker found under " + directory
                        + ": start `scripts/flashover run` in another terminal, or give --bootstrap-servers.");
    }

    @Test
    void anUnknownSettingStopsRunBeforeAnythingStarts() {
        // When
        int code = execute("run", "--data-dir", directory.toString(), "--set", "pulse.windwo=3s");

        // Then
        assertThat(code).isEqualTo(Flashover.MISTAKE);
        assertThat(err.toString().strip())
                .isEqualTo("Unknown setting pulse.windwo (--set). Did you mean pulse.window?");
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "run",
                "replay",
                "ingest",
                "topics",
                "tail",
                "dead-letters",
                "audit",
                "brands",
                "evaluate",
                "explain"
            })
    void everyCommandHasHelp(String command) {
        // When
        int code = execute(command, "--help");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).startsWith("Usage: flashover " + command);
    }

    @Test
    void settingsAreListedAsAPropertiesFile() {
        // When
        int code = execute("settings");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("pulse.window=10s");
    }

    private int execute(String... arguments) {
        return Flashover.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
