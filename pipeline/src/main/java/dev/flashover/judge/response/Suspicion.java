package dev.flashover.judge.response;

import dev.flashover.avro.Pulse;
import dev.flashover.avro.state.ResponseMemory;
import java.time.Duration;

/** Whether people find out that an apology is not the brand's own: copied, or not meant. */
final class Suspicion {
    private static final String COPIED = "c:copied-text";
    private static final String FALSE_APOLOGY = "c:fake-apology";

    private static final long LEAST = 2;

    /** Somebody always doubts; so large a part of those who speak does not. */
    private static final double SHARE = 0.1;

    private static final Duration MEMORY = Duration.ofDays(3);

    /** An apology that is said again within this time is the same one. */
    private static final Duration SAME = Duration.ofHours(1);

    private Suspicion() {}

    /** From this apology on, people's words count. */
    static void watch(ResponseMemory memory, long time) {
        Long before = memory.getApologised();
        if (before == null || time - before >= SAME.toMillis()) {
            memory.setApologised(time);
            memory.setWorded(0);
            memory.setDoubted(0);
        } else {
            memory.setApologised(Math.min(before, time));
        }
    }

    /** Counts who doubts the apology, in what came behind it. */
    static void look(ResponseMemory memory, Pulse pulse) {
        Long apologised = memory.getApologised();
        long start = pulse.getStart().toEpochMilli();
        if (apologised == null || start < apologised || start > apologised + MEMORY.toMillis()) {
            return;
        }
        memory.setWorded(memory.getWorded() + pulse.getMentions() - pulse.getShares());
        memory.setDoubted(memory.getDoubted() + doubts(pulse));
        memory.setFoundOut(memory.getFoundOut()
                || (memory.getDoubted() >= LEAST && memory.getDoubted() >= SHARE * memory.getWorded()));
    }

    /** A mention may say both: so many at least. */
    private static int doubts(Pulse pulse) {
        return Math.max(
                pulse.getTerms().getOrDefault(COPIED, 0), pulse.getTerms().getOrDefault(FALSE_APOLOGY, 0));
    }
}
