package dev.flashover.wire;

import dev.flashover.avro.Brand;
import dev.flashover.avro.Casework;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.IntakeProgress;
import dev.flashover.avro.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;

/** Every topic of Flashover, declared once. */
public final class Topics {
    /** Partitions of the keyed topics. Judge's inputs and outputs must agree, or its output order is lost. */
    public static final int PARTITIONS = 4;

    /** Largest record that a source may send: 8 MiB, so that oversized posts still reach the dead letters whole. */
    public static final int MAX_MENTION_BYTES = 8 << 20;

    /** A dead letter holds a whole record and says why. */
    public static final int MAX_DEAD_LETTER_BYTES = 2 * MAX_MENTION_BYTES;

    private static final String FOREVER = "-1";
    private static final String THIRTY_DAYS = Long.toString(30L * 24 * 60 * 60 * 1000);

    /**
     * Segments roll by size alone where records carry event time. The marker that ends a transaction carries the clock's:
     * beside records of last year it would look a year apart, and each commit would begin a segment.
     */
    private static final String BY_SIZE = Long.toString(Long.MAX_VALUE);

    /**
     * Retention counts from arrival: by event time, the broker would delete a replay of 2015 while it is being written.
     */
    private static final Map<String, String> BY_ARRIVAL = Map.of(
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime", TopicConfig.RETENTION_MS_CONFIG, THIRTY_DAYS);

    public static final Topic<SpecificRecord> MENTIONS = new Topic<>(
            "mentions",
            "platform:id",
            SpecificRecord.class,
            PARTITIONS,
            with(BY_ARRIVAL, TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_MENTION_BYTES)));

    public static final Topic<SpecificRecord> ENRICHED =
            new Topic<>("mentions.enriched", "brand|root", SpecificRecord.class, PARTITIONS, BY_ARRIVAL);

    public static final Topic<SpecificRecord> PULSES =
            new Topic<>("pulses", "brand", SpecificRecord.class, PARTITIONS, BY_ARRIVAL);

    public static final Topic<SpecificRecord> ANNOTATIONS =
            new Topic<>("annotations", "brand", SpecificRecord.class, PARTITIONS, BY_ARRIVAL);

    public static final Topic<EscalationRisk> ESCALATION_RISK = new Topic<>(
            "escalation.risk",
            "story id, partitioned by brand",
            EscalationRisk.class,
            PARTITIONS,
            Map.of(TopicConfig.RETENTION_MS_CONFIG, FOREVER, TopicConfig.SEGMENT_MS_CONFIG, BY_SIZE));

    public static final Topic<Story> STORIES = new Topic<>(
            "stories",
            "story id, partitioned by brand",
            Story.class,
            PARTITIONS,
            with(compacted(), TopicConfig.SEGMENT_MS_CONFIG, BY_SIZE));

    public static final Topic<Brand> BRANDS = new Topic<>("brands", "brand", Brand.class, 1, compacted());

    public static final Topic<Casework> CASEWORK = new Topic<>(
            "casework", "brand", Casework.class, PARTITIONS, Map.of(TopicConfig.RETENTION_MS_CONFIG, FOREVER));

    public static final Topic<DeadLetter> DEAD_LETTERS = new Topic<>(
            "dead-letters",
            "stage",
            DeadLetter.class,
            1,
            Map.of(
                    TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                    "LogAppendTime",
                    TopicConfig.RETENTION_MS_CONFIG,
                    FOREVER,
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                    Integer.toString(MAX_DEAD_LETTER_BYTES)));

    public static final Topic<IntakeProgress> INTAKE_PROGRESS =
            new Topic<>("intake.progress", "source", IntakeProgress.class, 1, compacted());

    /** All of them, in the order in which data flows. */
    public static final List<Topic<?>> ALL = List.of(
            BRANDS,
            INTAKE_PROGRESS,
            MENTIONS,
            ENRICHED,
            PULSES,
            ANNOTATIONS,
            CASEWORK,
            STORIES,
            ESCALATION_RISK,
            DEAD_LETTERS);

    private Topics() {}

    private static Map<String, String> compacted() {
        return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    }

    private static Map<String, String> with(Map<String, String> config, String key, String value) {
        Map<String, String> more = new HashMap<>(config);
        more.put(key, value);
        return more;
    }
}
