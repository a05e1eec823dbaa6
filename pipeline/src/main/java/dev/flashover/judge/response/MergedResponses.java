package dev.flashover.judge.response;

import dev.flashover.avro.Response;
import dev.flashover.avro.Story;
import dev.flashover.avro.state.ResponseMemory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes one of the brand's answers to two stories that turn out to be one. */
public final class MergedResponses {
    private MergedResponses() {}

    /**
     * Adds the answers to a story that is merged into another. Which of the two survives does not matter, but for the
     * thanks: only those of the surviving story's complainant resolve it.
     *
     * @param story the surviving one; is changed, as is its memory
     * @param other the one that goes; stays as it is, as does its memory
     */
    public static void add(Story story, ResponseMemory memory, Story other, ResponseMemory otherMemory) {
        memory.setSpreadSince(spreadSince(story, memory, other, otherMemory));
        story.setResponse(joined(story.getResponse(), other.getResponse()));
        story.setFirstReply(earlier(story.getFirstReply(), other.getFirstReply()));
        memory.setApologised(later(memory.getApologised(), otherMemory.getApologised()));
        memory.setWorded(memory.getWorded() + otherMemory.getWorded());
        memory.setDoubted(memory.getDoubted() + otherMemory.getDoubted());
        memory.setSolved(memory.getSolved() || otherMemory.getSolved());
        memory.setFoundOut(memory.getFoundOut() || otherMemory.getFoundOut());
        memory.setReused(memory.getReused() || otherMemory.getReused());
    }

    private static double spreadSince(Story story, ResponseMemory memory, Story other, ResponseMemory otherMemory) {
        int order = latest(story).compareTo(latest(other));
        return (order >= 0 ? memory.getSpreadSince() : 0) + (order <= 0 ? otherMemory.getSpreadSince() : 0);
    }

    private static Instant latest(Story story) {
        return story.getResponse() == null ? Instant.MIN : story.getResponse().getLatest();
    }

    private static @Nullable Response joined(@Nullable Response one, @Nullable Response other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        boolean same = one.getLatest().equals(other.getLatest());
        Response later = one.getLatest().isBefore(other.getLatest()) ? other : one;
        return Response.newBuilder(later)
                .setTone(Tones.joined(one.getTone(), other.getTone()))
                .setPrivately(one.getPrivately() || other.getPrivately())
                .setSlopeBefore(same ? sum(one.getSlopeBefore(), other.getSlopeBefore()) : later.getSlopeBefore())
                .setSlopeAfter(same ? sum(one.getSlopeAfter(), other.getSlopeAfter()) : later.getSlopeAfter())
                .build();
    }

    private static @Nullable Double sum(@Nullable Double one, @Nullable Double other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + other;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable Long later(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return (Long) Math.max(one, other);
    }
}
