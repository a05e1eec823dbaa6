package dev.flashover.judge;

import dev.flashover.avro.Change;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Level;
import dev.flashover.avro.Reason;
import dev.flashover.avro.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the events that tell of a story. */
final class RiskEvents {
    private RiskEvents() {}

    /**
     * The story's next event; counts it in the story's sequence.
     *
     * @param previous level before
     * @param other for MERGED and SPLIT the other story's id, else null
     */
    static EscalationRisk next(
            Story story, Change change, Level previous, List<Reason> reasons, @Nullable String other) {
        story.setSequence(story.getSequence() + 1);
        return EscalationRisk.newBuilder()
                .setId(story.getId() + '/' + story.getSequence())
                .setChange(change)
                .setTime(story.getUpdated())
                .setBrand(story.getBrand())
                .setLevel(story.getLevel())
                .setPrevious(previous)
                .setProbability(story.getProbability())
                .setReasons(reasons)
                .setStory(story)
                .setOther(other)
                .build();
    }
}
