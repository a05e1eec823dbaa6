package dev.flashover.playback;

import java.util.Map;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Builds a topology whose stores are what they are elsewhere, but for what only a restart needs: no changelog, which the
 * driver would keep in memory record by record, and no commit, which it would do after each of them.
 */
final class EphemeralStores extends StreamsBuilder {
    EphemeralStores(TopologyConfig config) {
        super(config);
    }

    @Override
    public synchronized StreamsBuilder addStateStore(StoreBuilder<?> builder) {
        return super.addStateStore(new Ephemeral(builder.withLoggingDisabled()));
    }

    private record Ephemeral(StoreBuilder<?> builder) implements StoreBuilder<StateStore> {
        @Override
        public StateStore build() {
            StateStore store = builder.build();
            return store instanceof KeyValueStore<?, ?> map ? new UncommittedStore<>(map) : store;
        }

        @Override
        public StoreBuilder<StateStore> withCachingEnabled() {
            return new Ephemeral(builder.withCachingEnabled());
        }

        @Override
        public StoreBuilder<StateStore> withCachingDisabled() {
            return new Ephemeral(builder.withCachingDisabled());
        }

        @Override
        public StoreBuilder<StateStore> withLoggingEnabled(Map<String, String> config) {
            return this;
        }

        @Override
        public StoreBuilder<StateStore> withLoggingDisabled() {
            return this;
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }

        @Override
        public String name() {
            return builder.name();
        }
    }
}
