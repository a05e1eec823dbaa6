package dev.flashover.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.annotate.AnnotateStage;
import dev.flashover.annotate.findings.TextAnnotator;
import dev.flashover.avro.Annotation;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Level;
import dev.flashover.avro.Story;
import dev.flashover.config.AnnotateConfig;
import dev.flashover.config.EnrichConfig;
import dev.flashover.config.JudgeConfig;
import dev.flashover.config.PulseConfig;
import dev.flashover.enrich.EnrichStage;
import dev.flashover.enrich.sentiment.SentimentEngine;
import dev.flashover.fixture.Heartbeats;
import dev.flashover.fixture.StageDriver;
import dev.flashover.intake.BrandsFile;
import dev.flashover.intake.PublishedReplay;
import dev.flashover.judge.JudgeStage;
import dev.flashover.pulse.PulseStage;
import dev.flashover.wire.Topic;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;

/**
 * What the four stages make of a replay, with the bundled brands and the settings as they are by default. The stages run
 * one after the other, each with a single task, so every heartbeat is made to speak for the only partition there is.
 *
 * @param enriched every mention that is about a brand
 * @param annotations every second look
 * @param stories every state of every story, in the order in which they were published
 * @param events every change of a level
 */
record CaseReplay(
        List<EnrichedMention> enriched,
        List<Annotation> annotations,
        List<Story> stories,
        List<EscalationRisk> events) {
    /** Plays files as {@code replay} does. Fails if anything ends up as a dead letter. */
    static CaseReplay of(List<Path> files, SentimentEngine sentiments, TextAnnotator annotator) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        List<TestRecord<String, SpecificRecord>> enriched = enrich(files, sentiments, registry);
        List<TestRecord<String, SpecificRecord>> pulses;
        try (StageDriver pulse = new StageDriver(new PulseStage(PulseConfig.DEFAULTS, registry), registry)) {
            feed(pulse, Topics.ENRICHED, enriched);
            pulses = read(pulse, Topics.PULSES);
        }
        List<TestRecord<String, SpecificRecord>> annotations;
        try (StageDriver annotate =
                new StageDriver(new AnnotateStage(AnnotateConfig.DEFAULTS, registry, annotator), registry)) {
            feed(annotate, Topics.PULSES, pulses);
            annotations = read(annotate, Topics.ANNOTATIONS);
        }
        try (StageDriver judge = new StageDriver(new JudgeStage(JudgeConfig.DEFAULTS, registry), registry)) {
            feed(judge, Topics.PULSES, pulses);
            feed(judge, Topics.ANNOTATIONS, annotations);
            assertThat(judge.read(Topics.DEAD_LETTERS)).isEmpty();
            return new CaseReplay(
                    only(EnrichedMention.class, enriched),
                    only(Annotation.class, annotations),
                    judge.read(Topics.STORIES).stream()
                            .map(TestRecord::value)
                            .filter(Objects::nonNull)
                            .toList(),
                    judge.read(Topics.ESCALATION_RISK).stream()
                            .map(TestRecord::value)
                            .toList());
        }
    }

    private static <V> List<V> only(Class<V> type, List<TestRecord<String, SpecificRecord>> messages) {
        return messages.stream()
                .map(TestRecord::value)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<TestRecord<String, SpecificRecord>> enrich(
            List<Path> files, SentimentEngine sentiments, SimpleMeterRegistry registry) {
        try (StageDriver enrich =
                new StageDriver(new EnrichStage(EnrichConfig.DEFAULTS, registry, sentiments), registry)) {
            BrandsFile.bundled().forEach(brand -> enrich.send(Topics.BRANDS, brand.getId(), brand));
            PublishedReplay.of(files)
                    .forEach(message -> enrich.sendBytes(
                            Topics.MENTIONS, new String(message.key(), StandardCharsets.UTF_8), message.value()));
            return read(enrich, Topics.ENRICHED);
        }
    }

    private static List<TestRecord<String, SpecificRecord>> read(StageDriver stage, Topic<SpecificRecord> topic) {
        assertThat(stage.read(Topics.DEAD_LETTERS)).isEmpty();
        return stage.read(topic);
    }

    private static void feed(
            StageDriver stage, Topic<SpecificRecord> topic, List<TestRecord<String, SpecificRecord>> messages) {
        for (TestRecord<String, SpecificRecord> message : messages) {
            SpecificRecord value = message.value();
            stage.send(
                    topic,
                    message.key(),
                    value instanceof Heartbeat heartbeat ? Heartbeats.at(heartbeat.getTime()) : value);
        }
    }

    /** The first event at which a story reached a level or a higher one. */
    EscalationRisk alert(Level level) {
        return events.stream()
                .filter(event -> event.getLevel().compareTo(level) >= 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no story reached " + level));
    }
}
