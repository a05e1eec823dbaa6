package dev.flashover.cli;

import dev.flashover.config.UserException;
import dev.flashover.wire.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads the committed records of some topics: first what is there, then, if wanted, what comes. */
final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** Takes one record. */
    @FunctionalInterface
    interface Taker {
        void take(ConsumerRecord<byte[], byte[]> message);
    }

    /**
     * A reader at the beginning of the topics.
     *
     * @throws UserException if the cluster does not answer or lacks one of the topics
     */
    TopicReader(Clients clients, Topic<?>... topics) {
        consumer = clients.consumer();
        try {
            partitions = Arrays.stream(topics)
                    .flatMap(topic -> partitionsOf(topic).stream())
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        } catch (KafkaException e) {
            consumer.close();
            throw new UserException(
                    "Cannot read from " + clients.servers() + " (" + e.getMessage() + "): check --bootstrap-servers.");
        } catch (UserException e) {
            consumer.close();
            throw e;
        }
    }

    /** Goes to the present end: only new records will come. */
    void skipToEnd() {
        consumer.endOffsets(partitions).forEach(consumer::seek);
    }

    /** Reads everything up to what is the end when it is called. */
    void toEnd(Taker taker) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(taker::take);
        }
    }

    /** Reads on until it is told to stop. */
    void follow(BooleanSupplier goOn, Taker taker) {
        while (goOn.getAsBoolean()) {
            consumer.poll(POLL).forEach(taker::take);
        }
    }

    /** One look for new records. */
    void poll(Taker taker) {
        consumer.poll(POLL).forEach(taker::take);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private List<TopicPartition> partitionsOf(Topic<?> topic) {
        List<TopicPartition> found = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
        if (found.isEmpty()) {
            throw new UserException("The cluster has no topic " + topic.name()
                    + ": create the topics with `scripts/flashover topics create`.");
        }
        return found;
    }
}
