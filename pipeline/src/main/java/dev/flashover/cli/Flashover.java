package dev.flashover.cli;

import dev.flashover.config.EditDistance;
import dev.flashover.config.UserException;
import dev.flashover.schemas.RecordCodec;
import java.io.PrintWriter;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of Flashover. Exit codes: 0 done, 1 failed, 2 the user's mistake. */
@Command(
        name = "flashover",
        description = "Tells a crisis team that a complaint is about to spread, while a reply still matters.",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ReplayCommand.class,
            IngestCommand.class,
            TopicsCommand.class,
            TailCommand.class,
            DeadLettersCommand.class,
            AuditCommand.class,
            DigestCommand.class,
            BrandsCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            SettingsCommand.class,
            TrainCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "flashover 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND")
public final class Flashover {
    static final int FAILED = 1;
    static final int MISTAKE = 2;

    private Flashover() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        RecordCodec.trustRecords();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Flashover());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpAutoWidth(true);
        // Posts begin with handles: "@acme" is no file of arguments.
        commandLine.setExpandAtFiles(false);
        commandLine.setParameterExceptionHandler((exception, arguments) -> mistake(exception));
        commandLine.setExecutionExceptionHandler((exception, command, result) -> failure(exception, command));
        return commandLine;
    }

    private static int mistake(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        if (exception instanceof UnmatchedArgumentException unmatched) {
            err.println(SafeText.of(unknown(unmatched.getUnmatched().get(0), command)));
        } else if (!command.getSubcommands().isEmpty()) {
            // Which of the subcommands, is the question: the usage answers it.
            command.usage(err);
        } else {
            err.println(SafeText.of(String.valueOf(exception.getMessage())) + ". See: "
                    + command.getCommandSpec().qualifiedName() + " --help");
        }
        return MISTAKE;
    }

    /** What is unknown, and the nearest that is known. */
    private static String unknown(String argument, CommandLine command) {
        boolean option = argument.startsWith("-");
        String name = argument.replaceFirst("=.*", "");
        Set<String> known = option
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        return (option ? "Unknown option " : known.isEmpty() ? "Nothing takes the word " : "Unknown command ") + name
                + EditDistance.nearest(name, known)
                        .map(nearest -> ". Did you mean " + nearest + "?")
                        .orElse(".")
                + " See: " + command.getCommandSpec().qualifiedName() + " --help";
    }

    private static int failure(Exception exception, CommandLine command) {
        PrintWriter err = command.getErr();
        if (exception instanceof UserException) {
            err.println(SafeText.of(String.valueOf(exception.getMessage())));
            return MISTAKE;
        }
        Logger log = LoggerFactory.getLogger(Flashover.class);
        log.atError()
                .setCause(exception)
                .addKeyValue("command", command.getCommandName())
                .log("command failed");
        err.println("Flashover failed (" + exception.getClass().getSimpleName() + "). The details are in "
                + LogFile.present() + ".");
        return FAILED;
    }
}
