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

    /** What else is kept of that story, null if it is not open. */
    @Nullable
    StoryMemory memory(String id);

    /**
     * Writes an entry, and schedules its next look in place of the former one.
     *
     * @param due when it is to be looked at, in epoch milliseconds; becomes its memory's {@code due}
     */
    void save(Entry entry, long due);

    /** Forgets a story and everything that leads to it. */
    void close(Entry entry);

    /** What is kept of the brand, null if that is nothing yet. What is changed in it is kept. */
    @Nullable
    BrandMemory brand(String brand);

    /**
     * The same of a brand that has stories.
     *
     * @param now event time in epoch milliseconds
     */
    BrandMemory brand(String brand, long now);

    /** How often terms occur in all that is said about a brand. What is added to them is kept. */
    TermCounts terms(String brand);
}
