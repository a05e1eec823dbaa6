package dev.flashover.evaluate;

import dev.flashover.avro.Change;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.StoryKind;
import dev.flashover.config.JudgeConfig;
import dev.flashover.judge.JudgeStage;
import dev.flashover.playback.StageDriver;
import dev.flashover.wire.BlankPulse;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays a brand's counts through the judge: each row is a pulse of so many new posts, for the data knows neither texts nor
 * authors. What other stories make of them is left aside.
 */
final class CountPlayback {
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int ROWS_PER_HEARTBEAT = 288;

    private CountPlayback() {}

    /** The rows at which an alarm was raised: a wave begins, or rises anew. */
    static List<Integer> alarms(BrandCounts brand) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        List<Integer> alarms = new ArrayList<>();
        Map<Instant, Integer> rows = new HashMap<>();
        try (StageDriver judge = new StageDriver(new JudgeStage(JudgeConfig.DEFAULTS, registry), registry)) {
            for (int row = 0; row < brand.counts().size(); row++) {
                Instant start = brand.times().get(row);
                rows.put(start.plus(WINDOW), row);
                if (brand.counts().get(row) > 0) {
                    judge.send(
                            Topics.PULSES,
                            brand.brand(),
                            pulse(brand.brand(), start, brand.counts().get(row)));
                }
                if (row % ROWS_PER_HEARTBEAT == 0 || row == brand.counts().size() - 1) {
                    Heartbeat heartbeat = new Heartbeat(start.plus(WINDOW), 0, 1);
                    judge.send(Topics.PULSES, "0", heartbeat);
                    judge.send(Topics.ANNOTATIONS, "0", heartbeat);
                    judge.read(Topics.ESCALATION_RISK).stream()
                            .map(event -> event.value())
                            .filter(CountPlayback::isAlarm)
                            .forEach(event -> alarms.add(rows.get(event.getTime())));
                    judge.readBytes(Topics.STORIES);
                }
            }
        }
        return alarms;
    }

    private static boolean isAlarm(EscalationRisk event) {
        return event.getStory().getKind() == StoryKind.WAVE
                && (event.getChange() == Change.OPENED || event.getChange() == Change.UPDATED);
    }

    private static Pulse pulse(String brand, Instant start, int mentions) {
        Pulse pulse = BlankPulse.of(brand, "post:counts:" + start.getEpochSecond(), start, start.plus(WINDOW));
        pulse.setMentions(mentions);
        pulse.setOriginals(mentions);
        pulse.setPlatforms(Map.of("twitter", mentions));
        return pulse;
    }
}
