package dev.flashover.cli;

import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import dev.flashover.wire.AvroSerde;
import dev.flashover.wire.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Sums up what happened. */
@Command(
        name = "digest",
        description = "Sums up each brand's days: mentions, how negative they were, stories, and the riskiest of them."
                + " Lists the complaints in open stories that nobody answered.",
        mixinStandardHelpOptions = true)
final class DigestCommand implements Runnable {
    private static final AvroSerde<SpecificRecord> ANY = new AvroSerde<>(SpecificRecord.class);

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        LogFile.keepIn(cluster.dataDirectory());
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        Digest digest = new Digest();
        UnansweredComplaints unanswered = new UnansweredComplaints();
        try (TopicReader reader = new TopicReader(cluster.clients(), Topics.PULSES, Topics.STORIES)) {
            reader.toEnd(message -> {
                SpecificRecord value = ANY.deserializer().deserialize(message.topic(), message.value());
                if (value instanceof Pulse pulse) {
                    digest.add(pulse);
                } else if (value instanceof Story story) {
                    digest.add(story);
                    unanswered.add(story);
                } else if (value == null && message.topic().equals(Topics.STORIES.name())) {
                    unanswered.withdraw(new String(message.key(), StandardCharsets.UTF_8));
                }
            });
        }
        digest.lines().forEach(terminal::line);
        unanswered.lines().forEach(terminal::line);
    }
}
