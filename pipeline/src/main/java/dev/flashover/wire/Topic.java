package dev.flashover.wire;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * One declared topic. Keys are always strings.
 *
 * @param name the topic's name
 * @param key what the key holds, for people
 * @param type the class of its values; {@link SpecificRecord} where heartbeats travel between the records
 * @param partitions how many partitions it is created with
 * @param config the topic's own Kafka configuration
 */
public record Topic<V extends SpecificRecord>(
        String name, String key, Class<V> type, int partitions, Map<String, String> config) {
    public Topic {
        config = Map.copyOf(config);
    }

    /** Serde of the keys. */
    public Serde<String> keySerde() {
        return Serdes.String();
    }

    /** Serde of the values: Avro single-object encoding. */
    public Serde<V> valueSerde() {
        return new AvroSerde<>(type);
    }

    /** How a stage reads the topic. */
    public Consumed<String, V> source(String node) {
        return Consumed.with(keySerde(), valueSerde()).withName(node);
    }

    /** How a stage whose stream carries several types writes those that belong to this topic. */
    public Produced<String, SpecificRecord> sink(
            String node, StreamPartitioner<? super String, ? super SpecificRecord> partitioner) {
        return Produced.<String, SpecificRecord>with(keySerde(), new AvroSerde<>(SpecificRecord.class), partitioner)
                .withName(node);
    }
}
