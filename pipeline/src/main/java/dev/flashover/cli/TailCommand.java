package dev.flashover.cli;

import dev.flashover.avro.EscalationRisk;
import dev.flashover.wire.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Follows the escalation-risk events. */
@Command(
        name = "tail",
        description =
                "Shows the escalation-risk events there are, by event time, then follows new ones. Times are UTC.",
        mixinStandardHelpOptions = true)
final class TailCommand implements Runnable {
    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--json", description = "One JSON object per line, with everything that the event holds.")
    private boolean json;

    @Option(names = "--new", description = "Leave out the events that are there already.")
    private boolean onlyNew;

    @Option(names = "--exit-at-end", description = "Stop after the events that are there.")
    private boolean exitAtEnd;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        LogFile.keepIn(cluster.dataDirectory());
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        try (TopicReader reader = new TopicReader(cluster.clients(), Topics.ESCALATION_RISK)) {
            if (onlyNew) {
                reader.skipToEnd();
            }
            List<EscalationRisk> present = new ArrayList<>();
            reader.toEnd(message -> decode(message, present));
            present.sort(Comparator.comparing(EscalationRisk::getTime).thenComparing(EscalationRisk::getId));
            present.forEach(event -> show(event, terminal));
            List<EscalationRisk> arrived = new ArrayList<>();
            reader.follow(() -> !exitAtEnd, message -> {
                arrived.clear();
                decode(message, arrived);
                arrived.forEach(event -> show(event, terminal));
            });
        }
    }

    private void show(EscalationRisk event, Terminal terminal) {
        if (json) {
            terminal.line(RecordJson.of(event));
        } else {
            RiskLines.of(event, terminal).forEach(terminal::line);
        }
    }

    private void decode(ConsumerRecord<byte[], byte[]> message, List<EscalationRisk> into) {
        try (var deserializer = Topics.ESCALATION_RISK.valueSerde().deserializer()) {
            into.add(deserializer.deserialize(message.topic(), message.value()));
        } catch (SerializationException e) {
            spec.commandLine()
                    .getErr()
                    .println("Skipped a record that is no escalation-risk event: partition " + message.partition()
                            + ", offset " + message.offset() + ".");
        }
    }
}
