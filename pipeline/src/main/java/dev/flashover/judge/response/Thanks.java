package dev.flashover.judge.response;

import dev.flashover.avro.Evidence;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Response;
import dev.flashover.avro.Story;
import dev.flashover.avro.state.ResponseMemory;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Whether the one who opened a story is thankful by now. */
final class Thanks {
    private static final double COMPLAINS = 0.5;

    private Thanks() {}

    /**
     * Keeps {@code resolvedBy}: thanks count behind an answer that gives cause for them, and until the same author
     * complains again.
     */
    static void look(Story story, ResponseMemory memory, Pulse pulse) {
        String opener = opener(story);
        if (opener == null || story.getFirstReply() == null) {
            return;
        }
        Evidence latest = latestBy(opener, story.getFirstReply(), pulse);
        if (latest == null) {
            return;
        }
        if (pulse.getThankful().contains(opener) && givesCause(story, memory)) {
            story.setResolvedBy(latest);
        } else if (latest.getComplaint() != null && latest.getComplaint() >= COMPLAINS) {
            story.setResolvedBy(null);
        }
    }

    /** Whoever was put off or insulted, and got nothing, says thanks in bitterness. */
    private static boolean givesCause(Story story, ResponseMemory memory) {
        Response response = story.getResponse();
        return memory.getSolved()
                || response == null
                || switch (response.getTone()) {
                    case UNCLEAR, APOLOGY, EXPLANATION, SOLUTION -> true;
                    case DEFLECTION, RUDE, COPIED -> false;
                };
    }

    /** The author of the story's first words, null if not known. */
    private static @Nullable String opener(Story story) {
        return story.getEvidence().stream()
                .filter(each -> !each.getOfficial())
                .findFirst()
                .map(Thanks::author)
                .orElse(null);
    }

    private static @Nullable Evidence latestBy(String author, Instant answer, Pulse pulse) {
        return pulse.getEvidence().stream()
                .filter(each -> author.equals(author(each)) && each.getTime().isAfter(answer))
                .max(Comparator.comparing(Evidence::getTime).thenComparing(Evidence::getId))
                .orElse(null);
    }

    private static @Nullable String author(Evidence evidence) {
        return evidence.getAuthor() == null ? null : evidence.getPlatform() + ':' + evidence.getAuthor();
    }
}
