package dev.flashover.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One command in a process of its own. */
final class FlashoverProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path output;
    private final List<String> command;

    private FlashoverProcess(List<String> command) {
        this.command = command;
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.flashover.cli.Flashover"));
        line.addAll(command);
        try {
            output = Files.createTempFile("flashover-process", ".out");
            process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a command and goes on. */
    static FlashoverProcess start(String... command) {
        return new FlashoverProcess(List.of(command));
    }

    /** Runs a command that must succeed. */
    static String run(String... command) {
        try (FlashoverProcess started = start(command)) {
            assertThat(started.awaitExit())
                    .as("exit code of %s, which printed:%n%s", started.command, started.printed())
                    .isZero();
            return started.printed();
        }
    }

    FlashoverProcess awaitPrinted(String text) {
        await().atMost(PATIENCE)
                .failFast(() -> assertThat(process.isAlive() || printed().contains(text))
                        .as("%s ended early and printed:%n%s", command, printed())
                        .isTrue())
                .until(() -> printed().contains(text));
        return this;
    }

    int awaitExit() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("%s does not end; it printed:%n%s", command, printed())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What Ctrl-C does. */
    int interrupt() {
        process.destroy();
        return awaitExit();
    }

    /** What kill -9 does. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    String printed() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroyForcibly();
            awaitExit();
        }
        output.toFile().delete();
    }
}
