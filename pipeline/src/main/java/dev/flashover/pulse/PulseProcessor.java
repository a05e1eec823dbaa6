package dev.flashover.pulse;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.flashover.avro.DeadLetterReason;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Pulse;
import dev.flashover.config.PulseConfig;
import dev.flashover.wire.DeadLetters;
import dev.flashover.wire.EventTimeKey;
import dev.flashover.wire.Topics;
import dev.flashover.wire.Watermark;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Holds mentions until the watermark has passed their window, then folds each root's window in one fixed order. So the
 * order in which records of different partitions arrive never shows in the pulses.
 */
final class PulseProcessor implements Processor<String, SpecificRecord, String, SpecificRecord> {
    private static final Serde<SpecificRecord> SERDE = Topics.ENRICHED.valueSerde();

    private final long window;
    private final PulseConfig config;
    private final PulseMetrics metrics;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, SpecificRecord> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, byte[]> pending;

    @SuppressWarnings("NullAway.Init")
    private SeenMentionStore seen;

    @SuppressWarnings("NullAway.Init")
    private Watermark watermark;

    /** Everything before is deleted: a search from there need not wade through what RocksDB deletes later. */
    private long closedBefore;

    PulseProcessor(PulseConfig config, PulseMetrics metrics) {
        this.window = config.window().toMillis();
        this.config = config;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        context = processorContext;
        pending = context.getStateStore(PulseStage.PENDING);
        seen = new SeenMentionStore(context.getStateStore(PulseStage.SEEN), config.memory());
        watermark = new Watermark(context.getStateStore(PulseStage.WATERMARK));
    }

    @Override
    public void process(Record<String, SpecificRecord> message) {
        SpecificRecord value = message.value();
        if (value instanceof Heartbeat heartbeat) {
            if (watermark.advance(heartbeat)) {
                closeWindows();
            }
        } else if (value instanceof EnrichedMention mention) {
            hold(mention);
        } else {
            throw new IllegalArgumentException("neither an enriched mention nor a heartbeat");
        }
    }

    private void hold(EnrichedMention mention) {
        byte[] bytes = SERDE.serializer().serialize(Topics.ENRICHED.name(), mention);
        RecordMetadata source = context.recordMetadata().orElseThrow();
        pending.put(
                EventTimeKey.of(
                        startOf(mention),
                        mention.getBrand(),
                        mention.getRoot(),
                        EventTimeKey.sortable(mention.getTime().toEpochMilli()),
                        mention.getMention().getPlatform()
                                + ':'
                                + mention.getMention().getId(),
                        Long.toHexString(Hashing.komihash5_0().hashBytesToLong(bytes)),
                        EventTimeKey.sortable(source.offset())),
                bytes);
    }

    private long startOf(EnrichedMention mention) {
        return Math.max(closedBefore, Math.floorDiv(mention.getTime().toEpochMilli(), window) * window);
    }

    /** Everything up to the watermark has come, so all windows that end right behind it or earlier are complete. */
    private void closeWindows() {
        long closed = Math.floorDiv(watermark.now() + 1, window) * window;
        try (var complete = pending.range(EventTimeKey.sortable(closedBefore), EventTimeKey.sortable(closed))) {
            List<KeyValue<String, byte[]>> group = new ArrayList<>();
            while (complete.hasNext()) {
                KeyValue<String, byte[]> next = complete.next();
                if (!group.isEmpty() && !windowAndRoot(group.get(0).key).equals(windowAndRoot(next.key))) {
                    fold(group);
                    group.clear();
                }
                group.add(next);
            }
            if (!group.isEmpty()) {
                fold(group);
            }
        }
        closedBefore = closed;
        seen.forgetBefore(closed);
        context.forward(new Record<>(
                "heartbeat",
                new Heartbeat(Instant.ofEpochMilli(closed), context.taskId().partition(), Topics.ENRICHED.partitions()),
                Math.max(0, closed)));
    }

    private static List<String> windowAndRoot(String key) {
        return List.of(
                Long.toString(EventTimeKey.time(key)),
                EventTimeKey.parts(key).get(0),
                EventTimeKey.parts(key).get(1));
    }

    private void fold(List<KeyValue<String, byte[]>> group) {
        long start = EventTimeKey.time(group.get(0).key);
        try {
            List<EnrichedMention> mentions =
                    group.stream().map(entry -> decode(entry.value)).toList();
            String brandAndRoot =
                    mentions.get(0).getBrand() + '|' + mentions.get(0).getRoot();
            Pulse pulse = new PulseFolder(seen.of(brandAndRoot, start), metrics)
                    .fold(mentions, Instant.ofEpochMilli(start), Instant.ofEpochMilli(start + window));
            context.forward(new Record<>(pulse.getBrand(), pulse, start + window));
            metrics.pulses.increment();
        } catch (RuntimeException e) {
            group.forEach(entry -> bury(entry, e, start));
        }
        group.forEach(entry -> pending.delete(entry.key));
    }

    private static EnrichedMention decode(byte[] bytes) {
        return (EnrichedMention) SERDE.deserializer().deserialize(Topics.ENRICHED.name(), bytes);
    }

    private void bury(KeyValue<String, byte[]> entry, RuntimeException cause, long start) {
        List<String> parts = EventTimeKey.parts(entry.key);
        metrics.failures.increment();
        context.forward(new Record<>(
                PulseStage.NAME,
                DeadLetters.fromTopic(
                        PulseStage.NAME,
                        DeadLetterReason.FAILED,
                        "fold-windows threw " + cause.getClass().getSimpleName(),
                        Topics.ENRICHED.name(),
                        context.taskId().partition(),
                        Long.parseLong(parts.get(parts.size() - 2), 16),
                        (parts.get(0) + '|' + parts.get(1)).getBytes(StandardCharsets.UTF_8),
                        entry.value),
                start));
    }
}
