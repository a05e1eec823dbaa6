package dev.flashover.cli;

import dev.flashover.audit.Account;
import dev.flashover.audit.Ledger;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Heartbeat;
import dev.flashover.topology.Stages;
import dev.flashover.wire.AvroSerde;
import dev.flashover.wire.Topics;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Feeds a {@link Ledger} from the topics of a cluster. */
final class Auditor {
    private static final AvroSerde<SpecificRecord> ANY = new AvroSerde<>(SpecificRecord.class);

    private Auditor() {}

    /** Counts once. Mentions that enrich has not read by then are waiting. */
    static Account account(Clients clients) {
        Ledger ledger = new Ledger();
        Map<TopicPartition, Long> read;
        try (Backlog backlog = new Backlog(clients)) {
            read = backlog.positions(Stages.names().get(0));
        }
        try (TopicReader mentions = new TopicReader(clients, Topics.MENTIONS)) {
            mentions.toEnd(message -> {
                if (!(decode(message) instanceof Heartbeat)) {
                    long position = read.getOrDefault(new TopicPartition(message.topic(), message.partition()), 0L);
                    ledger.mention(message.offset() < position);
                }
            });
        }
        try (TopicReader results = new TopicReader(clients, Topics.ENRICHED, Topics.DEAD_LETTERS)) {
            results.toEnd(message -> {
                SpecificRecord result = decode(message);
                if (result instanceof EnrichedMention enriched) {
                    ledger.enriched(enriched);
                } else if (result instanceof DeadLetter letter) {
                    ledger.deadLetter(letter);
                }
            });
        }
        return ledger.account();
    }

    private static @Nullable SpecificRecord decode(ConsumerRecord<byte[], byte[]> message) {
        try {
            return ANY.deserializer().deserialize(message.topic(), message.value());
        } catch (SerializationException e) {
            return null;
        }
    }
}
