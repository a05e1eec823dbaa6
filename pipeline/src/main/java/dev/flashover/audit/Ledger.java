package dev.flashover.audit;

import dev.flashover.avro.Activity;
import dev.flashover.avro.Counters;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Mention;
import dev.flashover.wire.Topics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts what the topics hold. Feed it every committed record of the three topics once; within a partition in order.
 *
 * <p>A mention that matches several brands is one primary {@link EnrichedMention} and counts once. It is a duplicate
 * if the same activity on the same object was seen before: the same CREATE again, or the same UPDATE or DELETE with
 * the same time and counters. Not thread-safe.
 */
public final class Ledger {
    private static final String INTAKE = "intake";
    private static final String ENRICH = "enrich";

    private final Set<List<Object>> seen = new HashSet<>();
    private long onTopic;
    private long waiting;
    private long refused;
    private long unusable;
    private long enriched;
    private long duplicate;

    /**
     * A record of {@code mentions} that is no heartbeat, decodable or not.
     *
     * @param processed true if enrich has read it
     */
    public void mention(boolean processed) {
        onTopic++;
        if (!processed) {
            waiting++;
        }
    }

    /** A record of {@code mentions.enriched}. */
    public void enriched(EnrichedMention record) {
        if (!record.getPrimary()) {
            return;
        }
        if (seen.add(identity(record.getMention()))) {
            enriched++;
        } else {
            duplicate++;
        }
    }

    /** A record of {@code dead-letters}. Those of later stages are about records that are counted already. */
    public void deadLetter(DeadLetter letter) {
        if (letter.getStage().equals(INTAKE)) {
            refused++;
        } else if (letter.getStage().equals(ENRICH) && Topics.MENTIONS.name().equals(letter.getSourceTopic())) {
            unusable++;
        }
    }

    /** What has been counted so far. */
    public Account account() {
        long read = onTopic + refused;
        long dead = refused + unusable;
        return new Account(read, enriched, duplicate, read - enriched - duplicate - dead - waiting, dead, waiting);
    }

    private static List<Object> identity(Mention mention) {
        if (mention.getActivity() == Activity.CREATE) {
            return List.of(mention.getPlatform(), mention.getId());
        }
        Counters counters = mention.getCounters();
        return List.of(
                mention.getPlatform(),
                mention.getId(),
                mention.getActivity(),
                mention.getPublished(),
                counters == null ? "" : counters);
    }
}
