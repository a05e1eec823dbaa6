package dev.flashover.annotate;

import dev.flashover.annotate.findings.Findings;
import dev.flashover.annotate.findings.SentimentBlend;
import dev.flashover.annotate.findings.TextAnnotator;
import dev.flashover.avro.Annotation;
import dev.flashover.avro.DeadLetterReason;
import dev.flashover.avro.Evidence;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Pulse;
import dev.flashover.config.AnnotateConfig;
import dev.flashover.wire.DeadLetters;
import dev.flashover.wire.EventTimeKey;
import dev.flashover.wire.KeyedStore;
import dev.flashover.wire.Routing;
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

/**
 * Holds texts until the watermark has passed them, then spends the budget on them in one order. Every heartbeat goes on,
 * moved up by the patience, but only after the annotations that it vouches for: so the judge, which plays annotations at
 * their event time, gets the same result from a fast annotator and from a slow one.
 */
final class AnnotateProcessor implements Processor<String, SpecificRecord, String, SpecificRecord> {
    private final TextAnnotator annotator;
    private final TextSelection selection;
    private final long patience;
    private final AnnotateMetrics metrics;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, SpecificRecord> context;

    /** As {@link LoneText}. */
    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, Pulse> pending;

    @SuppressWarnings("NullAway.Init")
    private LookMemory memory;

    @SuppressWarnings("NullAway.Init")
    private Watermark watermark;

    /** Everything before is deleted: a search from there need not wade through what RocksDB deletes later. */
    private long played;

    AnnotateProcessor(AnnotateConfig config, TextAnnotator annotator, AnnotateMetrics metrics) {
        this.annotator = annotator;
        this.selection = new TextSelection(annotator, config.mostPerHour());
        this.patience = config.patience().toMillis();
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        context = processorContext;
        pending = context.getStateStore(AnnotateStage.PENDING);
        memory = new LookMemory(
                context.getStateStore(AnnotateStage.LOOKED), context.getStateStore(AnnotateStage.COUNTS));
        watermark = new Watermark(context.getStateStore(AnnotateStage.WATERMARK));
    }

    @Override
    public void process(Record<String, SpecificRecord> message) {
        SpecificRecord value = message.value();
        if (value instanceof Heartbeat heartbeat) {
            if (watermark.advance(heartbeat)) {
                playUntil(watermark.now());
            }
            forward(heartbeat);
        } else if (value instanceof Pulse pulse) {
            hold(pulse);
        } else {
            throw new IllegalArgumentException("neither a pulse nor a heartbeat");
        }
    }

    private void hold(Pulse pulse) {
        long time = Math.max(played, pulse.getEnd().toEpochMilli());
        for (Evidence text : pulse.getEvidence()) {
            if (selection.isWorthIt(text)) {
                pending.put(
                        EventTimeKey.of(
                                time,
                                pulse.getBrand(),
                                TextSelection.rank(text),
                                pulse.getRoot(),
                                text.getPlatform() + ':' + text.getId()),
                        LoneText.of(pulse, text));
            }
        }
    }

    private void playUntil(long now) {
        if (now < played) {
            return;
        }
        try (var complete = pending.range(EventTimeKey.sortable(played), EventTimeKey.sortable(now + 1))) {
            while (complete.hasNext()) {
                KeyValue<String, Pulse> next = complete.next();
                consider(next.value, EventTimeKey.time(next.key));
                KeyedStore.remove(pending, next.key);
            }
        }
        memory.forgetBefore(now);
        played = now;
    }

    private void consider(Pulse pulse, long time) {
        String brand = pulse.getBrand();
        Evidence text = pulse.getEvidence().get(0);
        if (memory.hasSeen(brand, text, time)) {
            metrics.repeated.increment();
        } else if (!selection.isAffordable(
                text, memory.countOfBrand(brand, time), memory.countOfRoot(brand, pulse.getRoot(), time))) {
            metrics.overBudget.increment();
        } else {
            look(pulse, text, time);
        }
    }

    private void look(Pulse pulse, Evidence text, long time) {
        try {
            Findings findings = metrics.look.record(() -> annotator.annotate(text.getText(), language(text)));
            long counts = time + patience;
            context.forward(
                    new Record<>(pulse.getBrand(), annotation(pulse, text, counts, findings), Math.max(0, counts)));
            memory.remember(pulse.getBrand(), pulse.getRoot(), text, time);
            metrics.annotated.increment();
        } catch (RuntimeException e) {
            metrics.failed.increment();
            bury(pulse, e, time);
        }
    }

    private Annotation annotation(Pulse pulse, Evidence text, long time, Findings findings) {
        return Annotation.newBuilder()
                .setBrand(pulse.getBrand())
                .setRoot(pulse.getRoot())
                .setPlatform(text.getPlatform())
                .setId(text.getId())
                .setTime(Instant.ofEpochMilli(time))
                .setLanguage(language(text))
                .setOfficial(text.getOfficial())
                .setAspects(findings.aspects())
                .setPersons(findings.persons())
                .setOrganisations(findings.organisations())
                .setPlaces(findings.places())
                .setQuotations(findings.quotations())
                .setFirstSentiment(text.getSentiment())
                .setSentiment(SentimentBlend.of(text.getSentiment(), findings.sentiment()))
                .setAnnotator(annotator.name())
                .build();
    }

    private static String language(Evidence text) {
        String language = text.getLanguage();
        if (language == null) {
            throw new IllegalArgumentException("a text without a language was chosen");
        }
        return language;
    }

    private void forward(Heartbeat heartbeat) {
        long time = heartbeat.getTime().toEpochMilli() + patience;
        context.forward(new Record<>(
                Routing.inPlace(context.taskId().partition()),
                new Heartbeat(Instant.ofEpochMilli(time), heartbeat.getPartition(), heartbeat.getPartitions()),
                Math.max(0, time)));
    }

    private void bury(Pulse pulse, RuntimeException cause, long time) {
        metrics.failures.increment();
        context.forward(new Record<>(
                AnnotateStage.NAME,
                DeadLetters.fromTopic(
                        AnnotateStage.NAME,
                        DeadLetterReason.FAILED,
                        "annotate-texts threw " + cause.getClass().getSimpleName(),
                        Topics.PULSES.name(),
                        context.taskId().partition(),
                        -1,
                        pulse.getBrand().getBytes(StandardCharsets.UTF_8),
                        Topics.PULSES.valueSerde().serializer().serialize(Topics.PULSES.name(), pulse)),
                Math.max(0, time)));
    }
}
