package dev.flashover.playback;

import dev.flashover.annotate.AnnotateStage;
import dev.flashover.annotate.findings.NoAnnotator;
import dev.flashover.annotate.findings.TextAnnotator;
import dev.flashover.avro.Brand;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Mention;
import dev.flashover.config.AnnotateConfig;
import dev.flashover.config.EnrichConfig;
import dev.flashover.config.JudgeConfig;
import dev.flashover.config.PulseConfig;
import dev.flashover.enrich.EnrichStage;
import dev.flashover.enrich.sentiment.SentimentEngine;
import dev.flashover.intake.CsvMapping;
import dev.flashover.intake.OfflineReplay;
import dev.flashover.judge.JudgeStage;
import dev.flashover.pulse.PulseStage;
import dev.flashover.wire.AvroSerde;
import dev.flashover.wire.Stage;
import dev.flashover.wire.Topic;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * All stages, fed by hand, with their settings as they are by default. Each runs as a single task, so every heartbeat is
 * made to speak for the only partition there is. Records go on as soon as a stage has written them, and nothing is kept: who
 * wants to see what a topic gets listens to it. Not thread-safe.
 */
public final class StagePlayer implements AutoCloseable {
    private static final String HEARTBEAT_KEY = "heartbeat";
    private static final AvroSerde<Heartbeat> HEARTBEATS = new AvroSerde<>(Heartbeat.class);

    /** The marker and the schema's fingerprint, by which a record's type is known without decoding it. */
    private static final int SINGLE_OBJECT_HEADER = 10;

    private static final byte[] HEARTBEAT_HEADER =
            Arrays.copyOf(bytes(new Heartbeat(Instant.EPOCH, 0, 1)), SINGLE_OBJECT_HEADER);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Map<String, Consumer<byte[]>> listeners = new HashMap<>();
    private final StageDriver enrich;
    private final StageDriver pulse;
    private final StageDriver annotate;
    private final StageDriver judge;

    /** The stages with our own model, and without second looks at texts. */
    public StagePlayer() {
        this(SentimentEngine.chosenBy(EnrichConfig.DEFAULTS), new NoAnnotator());
    }

    /** The stages with any sentiment engine and annotator. */
    public StagePlayer(SentimentEngine sentiments, TextAnnotator annotator) {
        enrich = driver(metrics -> new EnrichStage(EnrichConfig.DEFAULTS, metrics, sentiments));
        pulse = driver(metrics -> new PulseStage(PulseConfig.DEFAULTS, metrics));
        annotate = driver(metrics -> new AnnotateStage(AnnotateConfig.DEFAULTS, metrics, annotator));
        judge = driver(metrics -> new JudgeStage(JudgeConfig.DEFAULTS, metrics));
        on(Topics.DEAD_LETTERS, letter -> {
            throw new IllegalStateException("dead letter of " + letter.getStage() + ": " + letter.getDetail());
        });
    }

    private StageDriver driver(Function<SimpleMeterRegistry, Stage> stage) {
        return new StageDriver(stage.apply(registry), registry);
    }

    /**
     * Lets somebody hear every record that a topic gets from now on, heartbeats included, tombstones not. Replaces who
     * listened before: for dead letters, somebody who throws {@link IllegalStateException}.
     */
    public <V extends SpecificRecord> StagePlayer on(Topic<V> topic, Consumer<? super V> listener) {
        var deserializer = topic.valueSerde().deserializer();
        listeners.put(topic.name(), value -> listener.accept(deserializer.deserialize(topic.name(), value)));
        return this;
    }

    /** Watches a brand from now on. */
    public void watch(Brand brand) {
        enrich.send(Topics.BRANDS, brand.getId(), brand);
    }

    /** Plays a mention. */
    public void play(Mention mention) {
        play(
                mention.getPlatform() + ':' + mention.getId(),
                Topics.MENTIONS.valueSerde().serializer().serialize(Topics.MENTIONS.name(), mention));
    }

    /** Says that every mention up to that event time was played. What came up to then is judged before this returns. */
    public void heartbeat(Instant time) {
        play(HEARTBEAT_KEY, bytes(new Heartbeat(time, 0, 1)));
    }

    /**
     * Plays what {@code replay} would publish. What it would refuse goes where dead letters go.
     *
     * @param clock the real time, to tell times in the future
     */
    public void replay(List<Path> files, @Nullable CsvMapping mapping, Clock clock) {
        OfflineReplay.run(files, mapping, clock, new OfflineReplay.Audience() {
            @Override
            public void mention(String key, byte[] value) {
                play(key, value);
            }

            @Override
            public void heartbeat(Instant time) {
                StagePlayer.this.heartbeat(time);
            }

            @Override
            public void refused(DeadLetter letter) {
                tell(
                        Topics.DEAD_LETTERS,
                        Topics.DEAD_LETTERS.valueSerde().serializer().serialize("", letter));
            }
        });
    }

    private void play(String key, byte[] value) {
        enrich.sendBytes(Topics.MENTIONS, key, ofOnlyPartition(value));
        pass(enrich, Topics.ENRICHED, pulse);
        bury(enrich);
    }

    private void pass(StageDriver from, Topic<?> topic, StageDriver... to) {
        for (TestRecord<byte[], byte[]> message : from.readBytes(topic)) {
            byte[] value = message.value();
            tell(topic, value);
            for (StageDriver stage : to) {
                stage.sendBytes(topic, new String(message.key(), StandardCharsets.UTF_8), ofOnlyPartition(value));
                passOn(stage);
            }
        }
    }

    private void passOn(StageDriver stage) {
        if (stage == pulse) {
            pass(pulse, Topics.PULSES, judge, annotate);
        } else if (stage == annotate) {
            pass(annotate, Topics.ANNOTATIONS, judge);
        } else {
            pass(judge, Topics.STORIES);
            pass(judge, Topics.ESCALATION_RISK);
        }
        bury(stage);
    }

    private void bury(StageDriver stage) {
        pass(stage, Topics.DEAD_LETTERS);
    }

    private void tell(Topic<?> topic, byte[] value) {
        Consumer<byte[]> listener = listeners.get(topic.name());
        if (listener != null && value != null) {
            listener.accept(value);
        }
    }

    private static byte[] ofOnlyPartition(byte[] value) {
        boolean isHeartbeat = value.length > SINGLE_OBJECT_HEADER
                && Arrays.equals(value, 0, SINGLE_OBJECT_HEADER, HEARTBEAT_HEADER, 0, SINGLE_OBJECT_HEADER);
        return isHeartbeat
                ? bytes(new Heartbeat(
                        HEARTBEATS.deserializer().deserialize("", value).getTime(), 0, 1))
                : value;
    }

    private static byte[] bytes(Heartbeat heartbeat) {
        return HEARTBEATS.serializer().serialize("", heartbeat);
    }

    @Override
    public void close() {
        List.of(enrich, pulse, annotate, judge).forEach(StageDriver::close);
    }
}
