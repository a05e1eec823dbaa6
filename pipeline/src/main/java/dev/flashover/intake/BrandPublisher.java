package dev.flashover.intake;

import dev.flashover.avro.Brand;
import dev.flashover.config.UserException;
import dev.flashover.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Brings the topic {@code brands} to a wanted state, in one transaction. Every method throws {@link UserException} if the
 * cluster does not answer.
 */
public final class BrandPublisher {
    private static final String TRANSACTIONAL_ID = "flashover-brands-";

    private final Map<String, Object> clientProperties;

    /** @param clientProperties for every Kafka client, {@code bootstrap.servers} at least */
    public BrandPublisher(Map<String, Object> clientProperties) {
        this.clientProperties = Map.copyOf(clientProperties);
    }

    /** Publishes only what differs: brands that are new or changed, and the end of those that are not listed. */
    public BrandChanges publish(List<Brand> brands) {
        try (Producer<byte[], byte[]> producer = open()) {
            return publish(brands, current(), producer);
        } catch (KafkaException e) {
            throw IntakeProducer.explain(e);
        }
    }

    /** Publishes the brands if the topic holds none; else it changes nothing. */
    public BrandChanges publishIfEmpty(List<Brand> brands) {
        try (Producer<byte[], byte[]> producer = open()) {
            Map<String, Brand> current = current();
            return current.isEmpty() ? publish(brands, current, producer) : new BrandChanges(0, 0, current.size());
        } catch (KafkaException e) {
            throw IntakeProducer.explain(e);
        }
    }

    /** Stages that start side by side publish the same brands: none of them shall fence off another. The last word counts. */
    private Producer<byte[], byte[]> open() {
        return IntakeProducer.open(clientProperties, TRANSACTIONAL_ID + UUID.randomUUID());
    }

    private Map<String, Brand> current() {
        return TopicSnapshot.latest(clientProperties, Topics.BRANDS);
    }

    private static BrandChanges publish(
            List<Brand> brands, Map<String, Brand> current, Producer<byte[], byte[]> producer) {
        List<Brand> changed = brands.stream()
                .filter(brand -> !brand.equals(current.get(brand.getId())))
                .toList();
        Set<String> wanted = brands.stream().map(Brand::getId).collect(Collectors.toSet());
        List<String> removed = current.keySet().stream()
                .filter(id -> !wanted.contains(id))
                .sorted()
                .toList();
        if (!changed.isEmpty() || !removed.isEmpty()) {
            producer.beginTransaction();
            changed.forEach(brand -> send(producer, brand.getId(), brand));
            removed.forEach(id -> send(producer, id, null));
            producer.commitTransaction();
        }
        return new BrandChanges(changed.size(), removed.size(), brands.size() - changed.size());
    }

    private static void send(Producer<byte[], byte[]> producer, String id, @Nullable Brand brand) {
        String topic = Topics.BRANDS.name();
        byte @Nullable [] value =
                brand == null ? null : Topics.BRANDS.valueSerde().serializer().serialize(topic, brand);
        // A failed send fails the commit, so nobody needs to wait for it here.
        var unused = producer.send(new ProducerRecord<>(topic, id.getBytes(StandardCharsets.UTF_8), value));
    }
}
