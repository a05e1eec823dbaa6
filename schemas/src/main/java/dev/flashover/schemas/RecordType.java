package dev.flashover.schemas;

import dev.flashover.avro.Annotation;
import dev.flashover.avro.Brand;
import dev.flashover.avro.Casework;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.IntakeProgress;
import dev.flashover.avro.Mention;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import org.apache.avro.Schema;

/** Every record type that travels on a Flashover topic. */
public enum RecordType {
    MENTION(Mention.getClassSchema()),
    HEARTBEAT(Heartbeat.getClassSchema()),
    ENRICHED_MENTION(EnrichedMention.getClassSchema()),
    PULSE(Pulse.getClassSchema()),
    ANNOTATION(Annotation.getClassSchema()),
    STORY(Story.getClassSchema()),
    ESCALATION_RISK(EscalationRisk.getClassSchema()),
    BRAND(Brand.getClassSchema()),
    CASEWORK(Casework.getClassSchema()),
    DEAD_LETTER(DeadLetter.getClassSchema()),
    INTAKE_PROGRESS(IntakeProgress.getClassSchema());

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes a schema after it was generated
    private final Schema schema;

    RecordType(Schema schema) {
        this.schema = schema;
    }

    /** The schema that this version of Flashover writes. */
    public Schema schema() {
        return schema;
    }
}
