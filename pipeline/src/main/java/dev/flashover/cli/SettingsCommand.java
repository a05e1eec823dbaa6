package dev.flashover.cli;

import dev.flashover.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists every setting. */
@Command(
        name = "settings",
        description =
                "Lists every setting with its default, as a properties file. Give them in a properties file (--config FILE), in the"
                        + " environment (FLASHOVER_PULSE_WINDOW=30s) or with --set pulse.window=30s; the last wins."
                        + " kafka.* goes to all Kafka clients and to Kafka Streams.",
        mixinStandardHelpOptions = true)
final class SettingsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        Settings.standard().forEach((name, value) -> terminal.line(name + "=" + value));
    }
}
