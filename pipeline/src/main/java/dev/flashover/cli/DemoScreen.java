package dev.flashover.cli;

import dev.flashover.avro.EscalationRisk;
import dev.flashover.wire.AvroSerde;
import dev.flashover.wire.Topics;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Follows the topics during the demo: a block that refreshes on a real terminal, plain lines elsewhere. */
final class DemoScreen implements AutoCloseable {
    private static final AvroSerde<SpecificRecord> ANY = new AvroSerde<>(SpecificRecord.class);
    private static final long REFRESH_NANOS = 250_000_000L;
    private static final long PLAIN_NANOS = 5_000_000_000L;

    private final Clients clients;
    private final Terminal terminal;
    private final TopicReader reader;
    private final DemoView view = new DemoView();
    private int shown;
    private long drawn = System.nanoTime();

    DemoScreen(Clients clients, Terminal terminal) {
        this.clients = clients;
        this.terminal = terminal;
        reader = new TopicReader(clients, Topics.MENTIONS, Topics.PULSES, Topics.STORIES, Topics.ESCALATION_RISK);
    }

    /**
     * Shows what happens until the replay and all stages are done.
     *
     * @param replay publishes; runs in its own thread
     * @param live false once a stage has failed
     * @param stopped true once the user has had enough
     */
    void follow(Runnable replay, BooleanSupplier live, BooleanSupplier stopped) {
        CompletableFuture<Void> published = CompletableFuture.runAsync(replay);
        try (Backlog backlog = new Backlog(clients)) {
            while (!stopped.getAsBoolean() && !(published.isDone() && backlog.isDone())) {
                if (!live.getAsBoolean()) {
                    throw new IllegalStateException("a stage has failed");
                }
                reader.poll(this::take);
                draw();
            }
        }
        if (!stopped.getAsBoolean()) {
            published.join();
        }
        reader.toEnd(this::take);
    }

    /** Shows what it all came to. */
    void summary() {
        if (terminal.isRich()) {
            terminal.replace(shown, List.of());
        }
        view.summary(terminal).forEach(terminal::line);
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        SpecificRecord decoded = decode(message);
        if (view.take(message.topic(), decoded) && decoded instanceof EscalationRisk alert) {
            if (terminal.isRich()) {
                terminal.replace(shown, List.of());
                shown = 0;
            }
            RiskLines.of(alert, terminal).forEach(terminal::line);
        }
    }

    private void draw() {
        if (System.nanoTime() - drawn < (terminal.isRich() ? REFRESH_NANOS : PLAIN_NANOS)) {
            return;
        }
        drawn = System.nanoTime();
        if (terminal.isRich()) {
            List<String> block = view.block(terminal);
            terminal.replace(shown, block);
            shown = block.size();
        } else {
            terminal.line(view.status());
        }
    }

    private static @Nullable SpecificRecord decode(ConsumerRecord<byte[], byte[]> message) {
        try {
            return ANY.deserializer().deserialize(message.topic(), message.value());
        } catch (SerializationException e) {
            return null;
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
