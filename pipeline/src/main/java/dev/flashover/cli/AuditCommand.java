package dev.flashover.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Accounts for every mention. */
@Command(
        name = "audit",
        description = "Counts, from the topics themselves, how many mentions came in and what became of each.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Runnable {
    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        LogFile.keepIn(cluster.dataDirectory());
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        AccountTable.lines(Auditor.account(cluster.clients())).forEach(terminal::line);
    }
}
