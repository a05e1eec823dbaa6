package dev.flashover.broker;

import dev.flashover.wire.Topic;
import java.util.Map;

/**
 * What the cluster says about one declared topic.
 *
 * @param topic the declaration
 * @param exists false if the cluster does not have it; everything else is then 0 or empty
 * @param partitions how many partitions it has
 * @param replicas replicas of each partition
 * @param config the topic's own configuration, without the cluster's defaults
 * @param offsets sum over its partitions of the offsets in use, an upper bound of its records
 */
public record TopicStatus(
        Topic<?> topic, boolean exists, int partitions, int replicas, Map<String, String> config, long offsets) {
    public TopicStatus {
        config = Map.copyOf(config);
    }
}
