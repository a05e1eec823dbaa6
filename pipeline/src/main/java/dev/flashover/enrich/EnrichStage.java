package dev.flashover.enrich;

import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Heartbeat;
import dev.flashover.config.EnrichConfig;
import dev.flashover.enrich.model.PostModel;
import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.model.ToneReader;
import dev.flashover.enrich.sentiment.SentimentEngine;
import dev.flashover.enrich.terms.TermFinder;
import dev.flashover.wire.OfType;
import dev.flashover.wire.Routing;
import dev.flashover.wire.Stage;
import dev.flashover.wire.Topics;
import dev.flashover.wire.Watermark;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** Validates and understands every mention by itself, and says which brands it is about. */
public final class EnrichStage implements Stage {
    static final String NAME = "enrich";

    private final MentionEnricher enricher;
    private final EnrichMetrics metrics;
    private final BrandTable brands = new BrandTable();

    /**
     * The stage with the sentiment engine that the configuration names.
     *
     * @param registry counts what the stage does
     */
    public EnrichStage(EnrichConfig config, MeterRegistry registry) {
        this(config, registry, SentimentEngine.chosenBy(config));
    }

    /** The stage with any sentiment engine. */
    public EnrichStage(EnrichConfig config, MeterRegistry registry, SentimentEngine sentiments) {
        metrics = new EnrichMetrics(registry);
        enricher = new MentionEnricher(
                new MentionRules(config.maxTextLength()),
                new TextAnalyzer(
                        config.cacheSize(),
                        new PostReader(PostModel.bundled()),
                        TermFinder.bundled(),
                        sentiments,
                        metrics),
                new ReplyTones(ToneReader.bundled()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void build(StreamsBuilder builder) {
        builder.addGlobalStore(
                BrandTable.store(), Topics.BRANDS.name(), Topics.BRANDS.source("read-brands"), brands::updater);
        builder.addStateStore(Watermark.store(EnrichProcessor.WATERMARK_STORE));
        builder.stream(Topics.MENTIONS.name(), Topics.MENTIONS.source("read-mentions"))
                .process(
                        () -> new EnrichProcessor(enricher, brands, metrics),
                        Named.as("enrich-mentions"),
                        EnrichProcessor.WATERMARK_STORE)
                .split(Named.as("split-"))
                .branch(
                        OfType.of(EnrichedMention.class, Heartbeat.class),
                        Branched.<String, SpecificRecord>withConsumer(EnrichStage::writeEnriched)
                                .withName("enriched"))
                .defaultBranch(Branched.<String, SpecificRecord>withConsumer(EnrichStage::writeDeadLetters)
                        .withName("dead-letters"));
    }

    private static void writeEnriched(KStream<String, SpecificRecord> enriched) {
        enriched.to(Topics.ENRICHED.name(), Topics.ENRICHED.sink("write-enriched", Routing.byKey()));
    }

    private static void writeDeadLetters(KStream<String, SpecificRecord> letters) {
        letters.mapValues(DeadLetter.class::cast, Named.as("select-dead-letters"))
                .to(
                        Topics.DEAD_LETTERS.name(),
                        Produced.with(Topics.DEAD_LETTERS.keySerde(), Topics.DEAD_LETTERS.valueSerde())
                                .withName("write-dead-letters"));
    }
}
