package dev.flashover.intake;

import dev.flashover.avro.DeadLetter;
import dev.flashover.config.IntakeConfig;
import dev.flashover.config.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands over what {@link Replay} would publish, in the same order, to somebody in this process. */
public final class OfflineReplay {
    /** Takes what is read. */
    public interface Audience {
        /**
         * A record for the topic {@code mentions}.
         *
         * @param key its key
         * @param value the mention in Avro single-object encoding
         */
        void mention(String key, byte[] value);

        /** Every mention up to that time was handed over. */
        void heartbeat(Instant time);

        /** A record that makes no mention. */
        void refused(DeadLetter letter);
    }

    private OfflineReplay() {}

    /**
     * Reads files to their end.
     *
     * @param files as in {@link ReplayRequest}
     * @param mapping for CSV files; null if there are none
     * @param clock the real time, to tell times in the future
     * @throws UserException if a file cannot be read
     */
    public static void run(List<Path> files, @Nullable CsvMapping mapping, Clock clock, Audience audience) {
        Source source = Source.of(files, mapping);
        HeartbeatSchedule schedule = new HeartbeatSchedule(IntakeConfig.DEFAULTS);
        try (InputReader reader = source.open(IntakeConfig.DEFAULTS, clock)) {
            for (Input input = reader.read(); input != null; input = reader.read()) {
                if (input instanceof Input.Accepted accepted) {
                    audience.mention(accepted.key(), accepted.value());
                    schedule.advance(accepted.time()).ifPresent(audience::heartbeat);
                } else if (input instanceof Input.Refused refused) {
                    audience.refused(refused.letter());
                }
            }
        } catch (IOException e) {
            throw new UserException("the source " + source.name() + " cannot be read to its end ("
                    + e.getClass().getSimpleName() + "): is a file damaged or cut off?");
        }
        schedule.end(ReplayRequest.DEFAULT_SETTLE).ifPresent(audience::heartbeat);
    }
}
