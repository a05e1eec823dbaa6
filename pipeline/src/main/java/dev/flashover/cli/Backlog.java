package dev.flashover.cli;

import dev.flashover.topology.Stages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What stages have still to do. The difference of offsets would not say it: a transaction ends with a marker that takes
 * an offset and that nobody commits, so an idle stage lags for ever. Hence this looks whether any record is left.
 */
final class Backlog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;

    Backlog(Clients clients) {
        admin = clients.admin();
        consumer = clients.consumer();
    }

    /**
     * True if no stage has a committed record left to read. Asked in the order in which data flows: what a stage has
     * done is on the next one's topic by the time that one is asked.
     */
    boolean isDone() {
        return Stages.names().stream().allMatch(this::isDone);
    }

    /** Where a stage goes on reading, per partition; 0 where it has not begun. */
    Map<TopicPartition, Long> positions(String stage) {
        Map<TopicPartition, OffsetAndMetadata> committed = Clients.answer(
                admin.listConsumerGroupOffsets(Stages.applicationId(stage)).partitionsToOffsetAndMetadata());
        return sources(stage).stream().collect(Collectors.toMap(partition -> partition, partition -> {
            OffsetAndMetadata offset = committed.get(partition);
            return offset == null ? 0L : offset.offset();
        }));
    }

    private boolean isDone(String stage) {
        List<TopicPartition> sources = sources(stage);
        consumer.assign(sources);
        positions(stage).forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(sources);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (!consumer.poll(POLL).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private List<TopicPartition> sources(String stage) {
        return Stages.sources(stage).stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
