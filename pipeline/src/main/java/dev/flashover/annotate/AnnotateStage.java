package dev.flashover.annotate;

import dev.flashover.annotate.corenlp.CoreNlpAnnotator;
import dev.flashover.annotate.findings.NoAnnotator;
import dev.flashover.annotate.findings.TextAnnotator;
import dev.flashover.avro.Annotation;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Pulse;
import dev.flashover.config.AnnotateConfig;
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

/** {@code pulses} → {@code annotations}: looks twice at the few texts that matter. */
public final class AnnotateStage implements Stage {
    static final String NAME = "annotate";
    static final String WATERMARK = "annotate-watermark";
    static final String PENDING = "pending-texts";
    static final String LOOKED = "annotated-mentions";
    static final String COUNTS = "annotation-counts";

    private final AnnotateConfig config;
    private final TextAnnotator annotator;
    private final AnnotateMetrics metrics;

    /**
     * The stage with Stanford CoreNLP, or without any second look if the configuration says so.
     *
     * @param registry counts what the stage does, see {@link AnnotateMetrics}
     */
    public AnnotateStage(AnnotateConfig config, MeterRegistry registry) {
        this(config, registry, config.corenlp() ? new CoreNlpAnnotator() : new NoAnnotator());
    }

    /** The stage with any annotator. */
    public AnnotateStage(AnnotateConfig config, MeterRegistry registry, TextAnnotator annotator) {
        this.config = config;
        this.annotator = annotator;
        this.metrics = new AnnotateMetrics(registry);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void build(StreamsBuilder builder) {
        builder.addStateStore(Watermark.store(WATERMARK));
        KeyedStore.add(builder, PENDING, new AvroSerde<>(Pulse.class));
        KeyedStore.add(builder, LOOKED, Serdes.Integer());
        KeyedStore.add(builder, COUNTS, Serdes.Integer());

        KStream<String, SpecificRecord> output = builder.stream(
                        Topics.PULSES.name(), Topics.PULSES.source("read-pulses"))
                .process(
                        () -> new AnnotateProcessor(config, annotator, metrics),
                        Named.as("annotate-texts"),
                        WATERMARK,
                        PENDING,
                        LOOKED,
                        COUNTS);

        output.filter(OfType.of(Annotation.class, Heartbeat.class), Named.as("select-annotations"))
                .to(Topics.ANNOTATIONS.name(), Topics.ANNOTATIONS.sink("write-annotations", Routing.inPlace()));
        output.filter(OfType.of(DeadLetter.class), Named.as("select-dead-letters"))
                .to(Topics.DEAD_LETTERS.name(), Topics.DEAD_LETTERS.sink("write-dead-letters", Routing.byKey()));
    }
}
