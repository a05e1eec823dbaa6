package dev.flashover.enrich;

import dev.flashover.avro.Brand;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.DeadLetterReason;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Mention;
import dev.flashover.enrich.brand.BrandMatcher;
import dev.flashover.wire.DeadLetters;
import dev.flashover.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Joins the brands, the watermark and the enricher to the stream. */
final class EnrichProcessor extends ContextualProcessor<String, SpecificRecord, String, SpecificRecord> {
    static final String WATERMARK_STORE = "enrich-watermark";

    private static final Serializer<SpecificRecord> SERIALIZER =
            Topics.MENTIONS.valueSerde().serializer();

    private final MentionEnricher enricher;
    private final BrandTable brandTable;
    private final EnrichMetrics metrics;

    private BrandMatcher matcher = BrandMatcher.NONE;
    private long revision;

    EnrichProcessor(MentionEnricher enricher, BrandTable brandTable, EnrichMetrics metrics) {
        this.enricher = enricher;
        this.brandTable = brandTable;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        revision = brandTable.revision();
        matcher = readBrands();
    }

    @Override
    public void process(Record<String, SpecificRecord> message) {
        @Nullable SpecificRecord value = message.value();
        if (value instanceof Mention mention) {
            enrich(message, mention);
        } else if (value instanceof Heartbeat heartbeat) {
            advance(message, heartbeat);
        } else {
            forwardInvalid(
                    message,
                    value == null ? "a null value" : "a " + value.getSchema().getName() + ", not a mention");
        }
    }

    private void enrich(Record<String, SpecificRecord> message, Mention mention) {
        Long heard = watermarks().get(partition());
        Enrichment enrichment = enricher.enrich(mention, currentMatcher(), heard == null ? Long.MIN_VALUE : heard);
        if (enrichment instanceof Enrichment.Matched matched) {
            List<EnrichedMention> mentions = matched.mentions();
            metrics.matched(mentions.size(), mentions.get(0).getLate());
            mentions.forEach(enriched -> context()
                    .forward(message.withKey(enriched.getBrand() + "|" + enriched.getRoot())
                            .withValue(enriched)
                            .withTimestamp(enriched.getTime().toEpochMilli())));
        } else if (enrichment instanceof Enrichment.Invalid invalid) {
            metrics.invalidMention();
            forwardInvalid(message, invalid.reason());
        } else {
            metrics.unmatched();
        }
    }

    /** A heartbeat that is behind the latest says nothing new and ends here. */
    private void advance(Record<String, SpecificRecord> message, Heartbeat heartbeat) {
        Optional<String> violation = MentionRules.violation(heartbeat, partition());
        if (violation.isPresent()) {
            forwardInvalid(message, violation.get());
            return;
        }
        long time = heartbeat.getTime().toEpochMilli();
        Long heard = watermarks().get(partition());
        if (heard == null || time >= heard) {
            watermarks().put(partition(), time);
            context().forward(message.withTimestamp(time));
        }
    }

    /**
     * Streams hands over no raw bytes. Encoding again gives the same ones: single-object encoding is deterministic, and
     * a record of the present schema is decoded without loss. One of an older schema comes out in the present one.
     */
    private void forwardInvalid(Record<String, SpecificRecord> message, String reason) {
        RecordMetadata source = context().recordMetadata().orElseThrow();
        @Nullable SpecificRecord value = message.value();
        @Nullable String key = message.key();
        DeadLetter letter = DeadLetters.fromTopic(
                EnrichStage.NAME,
                DeadLetterReason.INVALID,
                reason,
                source.topic(),
                source.partition(),
                source.offset(),
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : SERIALIZER.serialize(source.topic(), value));
        metrics.deadLetter();
        context().forward(message.withKey(EnrichStage.NAME).withValue(letter));
    }

    private BrandMatcher currentMatcher() {
        long latest = brandTable.revision();
        if (latest != revision) {
            // First the number, then the brands: a change in between is read now and once more, never missed.
            revision = latest;
            matcher = readBrands();
        }
        return matcher;
    }

    private BrandMatcher readBrands() {
        ReadOnlyKeyValueStore<String, Brand> brands = context().getStateStore(BrandTable.STORE);
        List<Brand> known = new ArrayList<>();
        try (var entries = brands.all()) {
            entries.forEachRemaining(entry -> known.add(entry.value));
        }
        return new BrandMatcher(known);
    }

    private KeyValueStore<Integer, Long> watermarks() {
        return Objects.requireNonNull(context().getStateStore(WATERMARK_STORE));
    }

    private int partition() {
        return context().taskId().partition();
    }
}
