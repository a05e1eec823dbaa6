package dev.flashover.judge;

import dev.flashover.avro.Annotation;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.DeadLetterReason;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import dev.flashover.avro.StoryKind;
import dev.flashover.config.JudgeConfig;
import dev.flashover.judge.Timers.Due;
import dev.flashover.judge.story.StoryBook.Entry;
import dev.flashover.wire.DeadLetters;
import dev.flashover.wire.EventTimeKey;
import dev.flashover.wire.KeyedStore;
import dev.flashover.wire.Topic;
import dev.flashover.wire.Topics;
import dev.flashover.wire.Watermark;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds pulses and annotations until the watermarks of both topics have passed them, then plays them and the stories'
 * timers in one order of event time. So neither the interleaving of topics and upstream tasks nor the rhythm of the
 * heartbeats shows in what the judge says.
 */
final class JudgeProcessor implements Processor<String, SpecificRecord, String, SpecificRecord>, Verdicts {
    private static final Logger LOG = LoggerFactory.getLogger(JudgeProcessor.class);

    private final JudgeConfig config;
    private final JudgeMetrics metrics;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, SpecificRecord> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, SpecificRecord> pending;

    @SuppressWarnings("NullAway.Init")
    private Timers timers;

    @SuppressWarnings("NullAway.Init")
    private Watermark pulses;

    @SuppressWarnings("NullAway.Init")
    private Watermark annotations;

    @SuppressWarnings("NullAway.Init")
    private StoryStores stores;

    @SuppressWarnings("NullAway.Init")
    private StoryJudge judge;

    @SuppressWarnings("NullAway.Init")
    private WaveJudge waves;

    /** Everything before has been played and deleted: a search from there need not wade through what RocksDB deletes later. */
    private long played;

    JudgeProcessor(JudgeConfig config, JudgeMetrics metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        context = processorContext;
        played = 0;
        pending = context.getStateStore(JudgeStage.PENDING);
        timers = new Timers(context.getStateStore(JudgeStage.TIMERS));
        pulses = new Watermark(context.getStateStore(JudgeStage.WATERMARK));
        annotations = new Watermark(context.getStateStore(JudgeStage.ANNOTATIONS_WATERMARK));
        IndexStores index = new IndexStores(context);
        stores = new StoryStores(context, index, timers);
        judge = new StoryJudge(config, index, stores, this, metrics);
        waves = new WaveJudge(config, stores, stores, this, metrics);
    }

    @Override
    public void process(Record<String, SpecificRecord> message) {
        SpecificRecord value = message.value();
        if (value instanceof Heartbeat heartbeat) {
            if (watermarkOfSource().advance(heartbeat)) {
                playUntil(watermark());
            }
        } else if (value instanceof Pulse pulse) {
            hold(pulse.getEnd(), pulse, pulse.getBrand(), pulse.getRoot());
        } else if (value instanceof Annotation annotation) {
            hold(
                    annotation.getTime(),
                    annotation,
                    annotation.getBrand(),
                    annotation.getRoot(),
                    annotation.getPlatform() + ':' + annotation.getId());
        } else {
            throw new IllegalArgumentException("neither a pulse nor an annotation nor a heartbeat");
        }
    }

    private Watermark watermarkOfSource() {
        String source = context.recordMetadata().orElseThrow().topic();
        return source.equals(Topics.ANNOTATIONS.name()) ? annotations : pulses;
    }

    private long watermark() {
        return Math.min(pulses.now(), annotations.now());
    }

    /** @param name tells records of one moment apart, and puts a root's pulse before its annotations */
    private void hold(Instant time, SpecificRecord value, String... name) {
        pending.put(EventTimeKey.of(Math.max(played, time.toEpochMilli()), name), value);
    }

    private void playUntil(long now) {
        if (now < played) {
            return;
        }
        try (var complete = pending.range(EventTimeKey.sortable(played), EventTimeKey.sortable(now + 1))) {
            while (complete.hasNext()) {
                KeyValue<String, SpecificRecord> next = complete.next();
                fireTimersUntil(EventTimeKey.time(next.key));
                attempt(() -> take(next.value), next.value);
                KeyedStore.remove(pending, next.key);
            }
        }
        fireTimersUntil(now);
        stores.flush();
        played = now;
    }

    private void take(SpecificRecord value) {
        if (value instanceof Annotation annotation) {
            judge.take(annotation);
        } else {
            Pulse pulse = (Pulse) value;
            judge.take(pulse);
            waves.take(pulse);
        }
    }

    /** Timers may set timers, also inside the stretch that is being played. */
    private void fireTimersUntil(long now) {
        for (Due due = timers.poll(now); due != null; due = timers.poll(now)) {
            Due first = due;
            attempt(() -> lookAgain(first), null);
        }
    }

    /** A story that is gone by now, or was put off, is not looked at. */
    private void lookAgain(Due due) {
        Entry entry = stores.find(due.story());
        if (entry == null || entry.memory().getDue() != due.time()) {
            return;
        }
        if (entry.story().getKind() == StoryKind.WAVE) {
            waves.lookAgain(entry, due.time());
        } else {
            judge.lookAgain(entry, due.time());
        }
    }

    private void attempt(Runnable judgement, @Nullable SpecificRecord value) {
        try {
            judgement.run();
        } catch (RuntimeException e) {
            bury(e, value);
        }
    }

    /** @param value null where a timer failed */
    private void bury(RuntimeException cause, @Nullable SpecificRecord value) {
        metrics.failures.increment();
        LOG.atError().setCause(cause).log("a judgement failed");
        Topic<SpecificRecord> source = value instanceof Annotation ? Topics.ANNOTATIONS : Topics.PULSES;
        DeadLetter letter = DeadLetters.fromTopic(
                JudgeStage.NAME,
                DeadLetterReason.FAILED,
                "judge-stories threw " + cause.getClass().getSimpleName(),
                source.name(),
                context.taskId().partition(),
                -1,
                value == null ? null : brand(value).getBytes(StandardCharsets.UTF_8),
                value == null ? null : source.valueSerde().serializer().serialize(source.name(), value));
        context.forward(new Record<>(JudgeStage.NAME, letter, Math.max(0, watermark())));
    }

    private static String brand(SpecificRecord value) {
        return value instanceof Annotation annotation ? annotation.getBrand() : ((Pulse) value).getBrand();
    }

    @Override
    public void publish(Story story) {
        context.forward(new Record<>(story.getId(), story, millis(story.getUpdated())));
    }

    @Override
    @SuppressWarnings("NullAway") // a null value is a tombstone
    public void withdraw(Story story) {
        context.forward(new Record<>(story.getId(), null, millis(story.getUpdated())));
    }

    @Override
    public void announce(EscalationRisk event) {
        metrics.changed(event);
        context.forward(
                new Record<>(event.getStory().getId(), event, millis(event.getTime()), CloudEventHeaders.of(event)));
    }

    private static long millis(Instant time) {
        return Math.max(0, time.toEpochMilli());
    }
}
