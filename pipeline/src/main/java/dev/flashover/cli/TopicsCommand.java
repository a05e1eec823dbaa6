package dev.flashover.cli;

import dev.flashover.broker.TopicAdmin;
import dev.flashover.broker.TopicStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Creates and describes the topics. */
@Command(
        name = "topics",
        description = "Creates or describes Flashover's topics. `run` creates them itself.",
        synopsisSubcommandLabel = "(create | describe)",
        mixinStandardHelpOptions = true)
final class TopicsCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Command(
            name = "create",
            description = "Creates the topics that are missing, with the cluster's default replication.",
            mixinStandardHelpOptions = true)
    void create(@Mixin ClusterOptions cluster) {
        LogFile.keepIn(cluster.dataDirectory());
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        try (Admin admin = cluster.clients().admin()) {
            List<String> created = new TopicAdmin(admin).createMissing();
            terminal.line(created.isEmpty() ? "All topics are there." : "Created " + String.join(", ", created) + ".");
        }
    }

    @Command(
            name = "describe",
            description = "Lists the topics: key and value, partitions, replicas, offsets in use, own configuration.",
            mixinStandardHelpOptions = true)
    void describe(@Mixin ClusterOptions cluster) {
        LogFile.keepIn(cluster.dataDirectory());
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        Table table = new Table().row("topic", "key", "value", "partitions", "replicas", "offsets", "configuration");
        try (Admin admin = cluster.clients().admin()) {
            new TopicAdmin(admin).describe().forEach(status -> row(table, status));
        }
        table.lines().forEach(terminal::line);
    }

    private static void row(Table table, TopicStatus status) {
        String value = status.topic().type().isInterface()
                ? "any"
                : status.topic().type().getSimpleName();
        if (!status.exists()) {
            table.row(status.topic().name(), status.topic().key(), value, "missing", "", "", "");
            return;
        }
        table.row(
                status.topic().name(),
                status.topic().key(),
                value,
                status.partitions(),
                status.replicas(),
                AccountTable.number(status.offsets()),
                configuration(status.config()));
    }

    private static String configuration(Map<String, String> config) {
        return new TreeMap<>(config)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
    }
}
