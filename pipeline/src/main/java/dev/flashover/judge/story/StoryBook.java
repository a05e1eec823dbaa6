package dev.flashover.judge.story;

import dev.flashover.avro.Story;
import dev.flashover.avro.state.BrandBaseline;
import dev.flashover.avro.state.StoryMemory;
import org.jspecify.annotations.Nullable;

/** The open stories of a task, and what it remembers of their brands. */
public interface StoryBook {
    /**
     * An open story.
     *
     * @param story its public state
     * @param memory what else is kept of it
     */
    record Entry(Story story, StoryMemory memory) {}

    /** The open story with this id, null if there is none. */
    @Nullable
    Entry find(String id);

    /** Writes an entry, and schedules the look that its memory's {@code due} asks for in place of the former one. */
    void save(Entry entry);

    /** Forgets a story and everything that leads to it. */
    void close(Entry entry);

    /** The brand's baseline; the prior if it has none yet. */
    BrandBaseline baseline(String brand);

    /** Writes the brand's baseline. */
    void save(String brand, BrandBaseline baseline);
}
