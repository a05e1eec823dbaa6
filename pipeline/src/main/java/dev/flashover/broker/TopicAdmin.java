package dev.flashover.broker;

import dev.flashover.config.UserException;
import dev.flashover.wire.Topic;
import dev.flashover.wire.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Creates and describes the declared topics. Every method may throw {@link UserException} if the cluster refuses. */
public final class TopicAdmin {
    private static final short BROKER_DEFAULT = -1;
    private static final int VISIBLE_ATTEMPTS = 100;
    private static final long VISIBLE_PAUSE_MILLIS = 50;

    private final Admin admin;

    /** @param admin a client of the cluster; stays the caller's to close */
    public TopicAdmin(Admin admin) {
        this.admin = admin;
    }

    /**
     * Creates the declared topics that the cluster does not have, with the cluster's default replication, and waits
     * until clients see them.
     *
     * @return names of the topics that were created
     * @throws UserException if a topic exists with another number of partitions
     */
    public List<String> createMissing() {
        Map<String, TopicDescription> existing = existing();
        existing.forEach((name, description) -> checkPartitions(description));
        List<String> created = new ArrayList<>();
        for (Topic<?> topic : Topics.ALL) {
            if (!existing.containsKey(topic.name()) && create(topic)) {
                created.add(topic.name());
            }
        }
        awaitVisible();
        return created;
    }

    /** The state of every declared topic, in the order of {@link Topics#ALL}. */
    public List<TopicStatus> describe() {
        Map<String, TopicDescription> existing = existing();
        Map<String, Map<String, String>> configs = configs(existing);
        Map<String, Long> offsets = offsets(existing);
        return Topics.ALL.stream()
                .map(topic -> status(topic, existing.get(topic.name()), configs, offsets))
                .toList();
    }

    private static TopicStatus status(
            Topic<?> topic,
            @Nullable TopicDescription description,
            Map<String, Map<String, String>> configs,
            Map<String, Long> offsets) {
        if (description == null) {
            return new TopicStatus(topic, false, 0, 0, Map.of(), 0);
        }
        return new TopicStatus(
                topic,
                true,
                description.partitions().size(),
                description.partitions().get(0).replicas().size(),
                configs.getOrDefault(topic.name(), Map.of()),
                offsets.getOrDefault(topic.name(), 0L));
    }

    private boolean create(Topic<?> topic) {
        NewTopic wanted = new NewTopic(topic.name(), topic.partitions(), BROKER_DEFAULT).configs(topic.config());
        return answer(admin.createTopics(List.of(wanted)).all(), TopicExistsException.class)
                .isPresent();
    }

    private static void checkPartitions(TopicDescription description) {
        int wanted = Topics.ALL.stream()
                .filter(topic -> topic.name().equals(description.name()))
                .findFirst()
                .orElseThrow()
                .partitions();
        int found = description.partitions().size();
        if (found != wanted) {
            throw new UserException("topic " + description.name() + " has " + found + " partitions, Flashover needs "
                    + wanted + ": delete the topic, or use another cluster");
        }
    }

    /** A created topic may take a moment to reach the broker that answers: Kafka Streams fails where one is missing. */
    private void awaitVisible() {
        for (int attempt = 0; attempt < VISIBLE_ATTEMPTS; attempt++) {
            Map<String, TopicDescription> seen = existing();
            if (seen.size() == Topics.ALL.size() && seen.values().stream().allMatch(TopicAdmin::hasLeaders)) {
                return;
            }
            pause();
        }
        throw new UserException("the cluster took the topics but does not show them: look at the brokers' logs");
    }

    private static boolean hasLeaders(TopicDescription description) {
        return description.partitions().stream().allMatch(partition -> partition.leader() != null);
    }

    private static void pause() {
        try {
            Thread.sleep(VISIBLE_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private Map<String, TopicDescription> existing() {
        List<String> names = Topics.ALL.stream().map(Topic::name).toList();
        Map<String, TopicDescription> existing = new HashMap<>();
        admin.describeTopics(names)
                .topicNameValues()
                .forEach((name, future) -> answer(future, UnknownTopicOrPartitionException.class)
                        .ifPresent(answer -> existing.put(name, (TopicDescription) answer)));
        return existing;
    }

    private Map<String, Map<String, String>> configs(Map<String, TopicDescription> topics) {
        List<ConfigResource> resources = topics.keySet().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, Map<String, String>> configs = new HashMap<>();
        admin.describeConfigs(resources)
                .values()
                .forEach((resource, future) -> configs.put(resource.name(), own(required(future))));
        return configs;
    }

    private static Map<String, String> own(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private Map<String, Long> offsets(Map<String, TopicDescription> topics) {
        Map<TopicPartition, Long> earliest = offsets(topics, OffsetSpec.earliest());
        Map<TopicPartition, Long> latest = offsets(topics, OffsetSpec.latest());
        return latest.entrySet().stream()
                .collect(Collectors.groupingBy(
                        end -> end.getKey().topic(),
                        Collectors.summingLong(end -> end.getValue() - earliest.getOrDefault(end.getKey(), 0L))));
    }

    private Map<TopicPartition, Long> offsets(Map<String, TopicDescription> topics, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted = topics.values().stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .collect(Collectors.toMap(partition -> partition, partition -> which));
        Map<TopicPartition, ListOffsetsResultInfo> found =
                required(admin.listOffsets(wanted).all());
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static <T> T required(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw refused(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Empty if the cluster answers with the exception that is no fault here. */
    private static Optional<Object> answer(KafkaFuture<?> future, Class<? extends Exception> harmless) {
        try {
            Object answer = future.get();
            return Optional.of(answer == null ? "done" : answer);
        } catch (ExecutionException e) {
            if (harmless.isInstance(e.getCause())) {
                return Optional.empty();
            }
            throw refused(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static UserException refused(@Nullable Throwable cause) {
        return new UserException("the Kafka cluster refused (" + (cause == null ? "no reason" : cause.getMessage())
                + "): check --bootstrap-servers and your rights there");
    }
}
