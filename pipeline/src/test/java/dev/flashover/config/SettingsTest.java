package dev.flashover.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    Path directory;

    @Test
    void defaultsArePinned() {
        // When
        var standard = Settings.standard();

        // Then
        assertThat(standard)
                .containsExactly(
                        entry("enrich.threads", "2"),
                        entry("enrich.sentiment", "model"),
                        entry("enrich.onnx", ""),
                        entry("enrich.max-text-length", "100000"),
                        entry("enrich.cache-size", "50000"),
                        entry("pulse.threads", "1"),
                        entry("pulse.window", "10s"),
                        entry("pulse.memory", "7d"),
                        entry("annotate.threads", "1"),
                        entry("annotate.patience", "2m"),
                        entry("annotate.most-per-hour", "60"),
                        entry("annotate.corenlp", "true"),
                        entry("judge.threads", "1"),
                        entry("judge.story-quiet", "7d"),
                        entry("judge.cooling", "1h"),
                        entry("judge.alert-budget", "2"),
                        entry("judge.crisis-size", "300"),
                        entry("intake.disorder", "10s"),
                        entry("intake.heartbeat", "30s"),
                        entry("intake.batch", "1000"),
                        entry("intake.max-line-bytes", "8000000"),
                        entry("telemetry.host", "127.0.0.1"),
                        entry("telemetry.port", "8090"));
    }

    @Test
    void withoutAnyValueEveryPartIsItsDefault() {
        // When
        var settings = Settings.load(null, Map.of("HOME", "/root"), NOTHING);

        // Then
        assertThat(settings.enrich()).isEqualTo(EnrichConfig.DEFAULTS);
        assertThat(settings.pulse()).isEqualTo(PulseConfig.DEFAULTS);
        assertThat(settings.annotate()).isEqualTo(AnnotateConfig.DEFAULTS);
        assertThat(settings.judge()).isEqualTo(JudgeConfig.DEFAULTS);
        assertThat(settings.intake()).isEqualTo(IntakeConfig.DEFAULTS);
        assertThat(settings.telemetry()).isEqualTo(TelemetryConfig.DEFAULTS);
        assertThat(settings.kafka()).isEmpty();
    }

    @Test
    void everyKeyReachesItsComponent() {
        // Given
        var values = Map.ofEntries(
                entry("enrich.threads", "3"),
                entry("enrich.sentiment", "onnx"),
                entry("enrich.onnx", "models/x"),
                entry("enrich.max-text-length", "7"),
                entry("enrich.cache-size", "0"),
                entry("pulse.threads", "4"),
                entry("pulse.window", "1500ms"),
                entry("pulse.memory", "8d"),
                entry("annotate.threads", "2"),
                entry("annotate.patience", "90s"),
                entry("annotate.most-per-hour", "8"),
                entry("annotate.corenlp", "false"),
                entry("judge.threads", "5"),
                entry("judge.story-quiet", "36h"),
                entry("judge.cooling", "5m"),
                entry("judge.alert-budget", "0.5"),
                entry("judge.crisis-size", "2_000"),
                entry("intake.disorder", "0s"),
                entry("intake.heartbeat", "1m"),
                entry("intake.batch", "1_000"),
                entry("intake.max-line-bytes", "9"),
                entry("telemetry.host", "0.0.0.0"),
                entry("telemetry.port", "-1"),
                entry("kafka.client.rack", "north"));

        // When
        var settings = Settings.load(null, NOTHING, values);

        // Then
        assertThat(values.keySet()).containsAll(Settings.standard().keySet());
        assertThat(settings.enrich()).isEqualTo(new EnrichConfig(3, "onnx", "models/x", 7, 0));
        assertThat(settings.pulse()).isEqualTo(new PulseConfig(4, Duration.ofMillis(1500), Duration.ofDays(8)));
        assertThat(settings.annotate()).isEqualTo(new AnnotateConfig(2, Duration.ofSeconds(90), 8, false));
        assertThat(settings.judge())
                .isEqualTo(new JudgeConfig(5, Duration.ofHours(36), Duration.ofMinutes(5), 0.5, 2_000));
        assertThat(settings.intake()).isEqualTo(new IntakeConfig(Duration.ZERO, Duration.ofMinutes(1), 1000, 9));
        assertThat(settings.telemetry()).isEqualTo(new TelemetryConfig("0.0.0.0", -1));
        assertThat(settings.kafka()).containsExactly(entry("client.rack", "north"));
    }

    @Test
    void theCommandLineIsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        // Given
        var file = file("pulse.window=2s\npulse.memory=2d\npulse.threads=2\nkafka.retries=2\n");
        var environment = Map.of(
                "FLASHOVER_PULSE_WINDOW",
                "3s",
                "FLASHOVER_PULSE_MEMORY",
                "3d",
                "FLASHOVER_KAFKA_BOOTSTRAP_SERVERS",
                "one:9092");

        // When
        var settings = Settings.load(file, environment, Map.of("pulse.window", "4s"));

        // Then
        assertThat(settings.pulse()).isEqualTo(new PulseConfig(2, Duration.ofSeconds(4), Duration.ofDays(3)));
        assertThat(settings.kafka()).containsOnly(entry("retries", "2"), entry("bootstrap.servers", "one:9092"));
    }

    @Test
    void aKeyWithHyphensIsAVariableWithUnderscores() {
        // When
        var settings = Settings.load(null, Map.of("FLASHOVER_ENRICH_MAX_TEXT_LENGTH", "12"), NOTHING);

        // Then
        assertThat(settings.enrich().maxTextLength()).isEqualTo(12);
    }

    @Test
    void whatIsNeitherTrueNorFalseIsTheUsersMistake() {
        assertThatThrownBy(() -> Settings.load(null, NOTHING, Map.of("annotate.corenlp", "off")))
                .isInstanceOf(UserException.class)
                .hasMessage("Impossible setting: annotate.corenlp must be true or false, not \"off\" (--set).");
    }

    @Test
    void whatIsNoNumberIsTheUsersMistake() {
        assertThatThrownBy(() -> Settings.load(null, NOTHING, Map.of("judge.alert-budget", "two")))
                .isInstanceOf(UserException.class)
                .hasMessage("Impossible setting: judge.alert-budget must be a number, not \"two\" (--set).");
    }

    @Test
    void aBudgetThatCouldNeverBeSpentIsTheUsersMistake() {
        assertThatThrownBy(() -> Settings.load(null, NOTHING, Map.of("judge.alert-budget", "0")))
                .isInstanceOf(UserException.class)
                .hasMessage("Impossible setting: judge.alert-budget must be more than 0 and at most 100"
                        + " (judge.alert-budget=0 from --set).");
    }

    @Test
    void anUnknownKeySuggestsTheNearestOne() {
        assertThatThrownBy(() -> Settings.load(null, NOTHING, Map.of("pulse.windwo", "4s")))
                .isInstanceOf(UserException.class)
                .hasMessage("Unknown setting pulse.windwo (--set). Did you mean pulse.window?");
    }

    @Test
    void anUnknownKeyOfTheFileNamesTheFile() throws IOException {
        // Given
        var file = file("judge.storyquiet=4d\n");

        // Then
        assertThatThrownBy(() -> Settings.load(file, NOTHING, NOTHING))
                .hasMessage("Unknown setting judge.storyquiet (" + file + "). Did you mean judge.story-quiet?");
    }

    @Test
    void anUnknownVariableSuggestsTheNearestOne() {
        assertThatThrownBy(() -> Settings.load(null, Map.of("FLASHOVER_PULSE_WINDOWS", "4s"), NOTHING))
                .isInstanceOf(UserException.class)
                .hasMessageEndingWith("FLASHOVER_PULSE_WINDOWS (environment). Did you mean FLASHOVER_PULSE_WINDOW?");
    }

    @Test
    void aValueOfTheWrongTypeSaysWhereItCameFrom() {
        assertThatThrownBy(() -> Settings.load(null, Map.of("FLASHOVER_PULSE_WINDOW", "10"), NOTHING))
                .isInstanceOf(UserException.class)
                .hasMessage("Impossible setting: pulse.window must be a duration with its unit, like 100ms, 10s, 5m, "
                        + "24h or 7d, not \"10\" (environment variable FLASHOVER_PULSE_WINDOW).");
    }

    @Test
    void aValueOutOfRangeSaysWhereItCameFrom() {
        assertThatThrownBy(() -> Settings.load(null, NOTHING, Map.of("pulse.window", "10ms")))
                .isInstanceOf(UserException.class)
                .hasMessage("Impossible setting: pulse.window must be at least 1s (pulse.window=10ms from --set).");
    }

    @Test
    void aMissingFileIsTheUsersMistake() {
        assertThatThrownBy(() -> Settings.load(directory.resolve("absent"), NOTHING, NOTHING))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("absent");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("flashover.properties"), content);
    }
}
