package dev.flashover.judge;

import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import dev.flashover.config.JudgeConfig;
import dev.flashover.fixture.Heartbeats;
import dev.flashover.fixture.Pulses;
import dev.flashover.playback.StageDriver;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The stage judge with the brand {@code acme}, and what it has written. */
final class Judged implements AutoCloseable {
    static final Instant START = Instant.parse("2020-05-01T12:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StageDriver stage = new StageDriver(new JudgeStage(JudgeConfig.DEFAULTS, registry), registry);
    private @Nullable Map<String, Story> played;

    /** A complaint that is shared ten times every ten seconds. */
    void storm(String root, String author, Instant start, int shares, String... terms) {
        send(Pulses.complaint(root, start, author, terms));
        IntStream.range(0, shares / 10)
                .forEach(ten -> send(Pulses.shares(root, start.plusSeconds(20 + 10L * ten), 10)));
    }

    static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    void send(Pulse.Builder pulse) {
        stage.send(Topics.PULSES, "acme", pulse.build());
    }

    void play(Duration until) {
        stage.send(Topics.PULSES, "acme", Heartbeats.at(START.plus(until)));
        stage.send(Topics.ANNOTATIONS, "acme", Heartbeats.at(START.plus(until)));
        played = null;
    }

    /** The last state of every story that was not withdrawn. */
    Map<String, Story> byId() {
        if (played != null) {
            return played;
        }
        Map<String, Story> last = new LinkedHashMap<>();
        for (TestRecord<String, Story> record : stage.read(Topics.STORIES)) {
            last.remove(record.key());
            if (record.value() != null) {
                last.put(record.key(), record.value());
            }
        }
        played = last;
        return last;
    }

    Story story(@Nullable String id) {
        return Objects.requireNonNull(byId().get(id));
    }

    Collection<Story> stories() {
        return byId().values();
    }

    List<EscalationRisk> events() {
        return stage.read(Topics.ESCALATION_RISK).stream()
                .map(TestRecord::value)
                .toList();
    }

    /** Keys and values of all that was written, as bytes. */
    List<byte[]> bytes() {
        List<byte[]> bytes = new ArrayList<>();
        stage.readBytes(Topics.STORIES).forEach(record -> {
            bytes.add(record.key());
            bytes.add(record.value() == null ? new byte[0] : record.value());
        });
        stage.readBytes(Topics.ESCALATION_RISK).forEach(record -> bytes.add(record.value()));
        return bytes;
    }

    @Override
    public void close() {
        stage.close();
    }
}
