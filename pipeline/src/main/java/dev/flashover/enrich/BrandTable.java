package dev.flashover.enrich;

import dev.flashover.avro.Brand;
import dev.flashover.wire.Topics;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The global table of brands. Kafka Streams fills it at start without calling anybody, so readers build what they need
 * from the store first, and again whenever the revision has changed.
 */
final class BrandTable {
    static final String STORE = "brands";

    private final AtomicLong revision = new AtomicLong();

    static StoreBuilder<KeyValueStore<String, Brand>> store() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Topics.BRANDS.valueSerde())
                .withLoggingDisabled();
    }

    /** Changes after every change of a brand. */
    long revision() {
        return revision.get();
    }

    /** Keeps the table up to date. */
    Processor<String, Brand, Void, Void> updater() {
        return new ContextualProcessor<>() {
            @Override
            public void process(Record<String, Brand> update) {
                KeyValueStore<String, Brand> brands = context().getStateStore(STORE);
                // A null value is a tombstone; put deletes.
                brands.put(update.key(), update.value());
                revision.incrementAndGet();
            }
        };
    }
}
