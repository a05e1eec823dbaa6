package dev.flashover.judge.story;

import dev.flashover.avro.Story;
import dev.flashover.avro.state.BrandMemory;
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

    /**
     * What is kept of the brand; the prior if that is nothing yet.
     *
     * @param now event time in epoch milliseconds
     */
    BrandMemory brand(String brand, long now);

    /** Writes what is kept of the brand. */
    void save(String brand, BrandMemory memory);

    /** How often terms occur in all that is said about a brand. What is added to them is kept. */
    TermCounts terms(String brand);
}
