package dev.flashover.judge;

import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Story;
import dev.flashover.avro.state.BrandMemory;
import dev.flashover.avro.state.BrandVolume;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.avro.state.TermFrequencies;
import dev.flashover.avro.state.TermPostings;
import dev.flashover.config.JudgeConfig;
import dev.flashover.judge.story.StoryId;
import dev.flashover.judge.story.TermCounts;
import dev.flashover.wire.AvroSerde;
import dev.flashover.wire.KeyedStore;
import dev.flashover.wire.OfType;
import dev.flashover.wire.Routing;
import dev.flashover.wire.Stage;
import dev.flashover.wire.Topics;
import dev.flashover.wire.Watermark;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/** {@code pulses}, {@code annotations} → {@code stories}, {@code escalation.risk}: which story is about to reach flashover. */
public final class JudgeStage implements Stage {
    static final String NAME = "judge";
    static final String WATERMARK = "judge-watermark";
    static final String ANNOTATIONS_WATERMARK = "judge-annotations-watermark";
    static final String PENDING = "pending-records";
    static final String TIMERS = "story-timers";
    static final String STORIES = "stories-by-id";
    static final String MEMORY = "story-memory";
    static final String BY_NAME = "story-by-name";
    static final String BY_TEXT = "story-by-text";
    static final String BY_TERM = "story-by-term";
    static final String KEYS = "story-keys";
    static final String BRANDS = "brand-memory";
    static final String VOLUME = "brand-volume";
    static final String TERMS = "brand-terms";

    private final JudgeConfig config;
    private final JudgeMetrics metrics;

    /** @param registry counts what the stage does, see {@link JudgeMetrics} */
    public JudgeStage(JudgeConfig config, MeterRegistry registry) {
        this.config = config;
        this.metrics = new JudgeMetrics(registry);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void build(StreamsBuilder builder) {
        builder.addStateStore(Watermark.store(WATERMARK));
        builder.addStateStore(Watermark.store(ANNOTATIONS_WATERMARK));
        KeyedStore.add(builder, PENDING, new AvroSerde<>(SpecificRecord.class));
        KeyedStore.add(builder, TIMERS, Serdes.String());
        KeyedStore.add(builder, STORIES, new AvroSerde<>(Story.class));
        KeyedStore.add(builder, MEMORY, StateSerde.of(StoryMemory.getEncoder(), StoryMemory.getDecoder()));
        KeyedStore.add(builder, BY_NAME, Serdes.String());
        KeyedStore.add(builder, BY_TEXT, KnownText.SERDE);
        KeyedStore.add(builder, BY_TERM, StateSerde.of(TermPostings.getEncoder(), TermPostings.getDecoder()));
        KeyedStore.add(builder, KEYS, Serdes.String());
        KeyedStore.add(builder, BRANDS, StateSerde.of(BrandMemory.getEncoder(), BrandMemory.getDecoder()));
        KeyedStore.add(builder, VOLUME, StateSerde.of(BrandVolume.getEncoder(), BrandVolume.getDecoder()));
        KeyedStore.add(
                builder,
                TERMS,
                StateSerde.<TermFrequencies, TermCounts>of(
                        TermFrequencies.getEncoder(),
                        TermFrequencies.getDecoder(),
                        TermCounts::state,
                        kept -> TermCounts.of(kept, TermCounts.OF_BRAND)));

        KStream<String, SpecificRecord> output = builder.stream(
                        Topics.PULSES.name(), Topics.PULSES.source("read-pulses"))
                .merge(
                        builder.stream(Topics.ANNOTATIONS.name(), Topics.ANNOTATIONS.source("read-annotations")),
                        Named.as("merge-annotations"))
                .process(
                        () -> new JudgeProcessor(config, metrics),
                        Named.as("judge-stories"),
                        WATERMARK,
                        ANNOTATIONS_WATERMARK,
                        PENDING,
                        TIMERS,
                        STORIES,
                        MEMORY,
                        BY_NAME,
                        BY_TEXT,
                        BY_TERM,
                        KEYS,
                        BRANDS,
                        VOLUME,
                        TERMS);

        output.filter(JudgeStage::isStory, Named.as("select-stories"))
                .to(Topics.STORIES.name(), Topics.STORIES.sink("write-stories", Routing.by(StoryId::brand)));
        output.filter(OfType.of(EscalationRisk.class), Named.as("select-escalations"))
                .to(
                        Topics.ESCALATION_RISK.name(),
                        Topics.ESCALATION_RISK.sink("write-escalations", Routing.by(StoryId::brand)));
        output.filter(OfType.of(DeadLetter.class), Named.as("select-dead-letters"))
                .to(Topics.DEAD_LETTERS.name(), Topics.DEAD_LETTERS.sink("write-dead-letters", Routing.byKey()));
    }

    /** A null value is a story's tombstone. */
    private static boolean isStory(String key, SpecificRecord value) {
        return value == null || value instanceof Story;
    }
}
