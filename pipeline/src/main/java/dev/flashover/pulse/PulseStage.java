package dev.flashover.pulse;

import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Pulse;
import dev.flashover.config.PulseConfig;
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

/** {@code mentions.enriched} → {@code pulses}: folds what happened to one root in one short window into one record. */
public final class PulseStage implements Stage {
    static final String NAME = "pulse";
    static final String WATERMARK = "pulse-watermark";
    static final String PENDING = "pending-mentions";
    static final String SEEN = "seen-mentions";

    private final PulseConfig config;
    private final PulseMetrics metrics;

    /** @param registry counts what the stage does, see {@link PulseMetrics} */
    public PulseStage(PulseConfig config, MeterRegistry registry) {
        this.config = config;
        this.metrics = new PulseMetrics(registry);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void build(StreamsBuilder builder) {
        builder.addStateStore(Watermark.store(WATERMARK));
        KeyedStore.add(builder, PENDING, Serdes.ByteArray());
        KeyedStore.add(builder, SEEN, SeenMention.SERDE);

        KStream<String, SpecificRecord> output = builder.stream(
                        Topics.ENRICHED.name(), Topics.ENRICHED.source("read-enriched-mentions"))
                .process(() -> new PulseProcessor(config, metrics), Named.as("fold-windows"), WATERMARK, PENDING, SEEN);

        output.filter(OfType.of(Pulse.class, Heartbeat.class), Named.as("select-pulses"))
                .to(Topics.PULSES.name(), Topics.PULSES.sink("write-pulses", Routing.byKey()));
        output.filter(OfType.of(DeadLetter.class), Named.as("select-dead-letters"))
                .to(Topics.DEAD_LETTERS.name(), Topics.DEAD_LETTERS.sink("write-dead-letters", Routing.byKey()));
    }
}
