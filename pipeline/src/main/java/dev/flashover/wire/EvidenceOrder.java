package dev.flashover.wire;

import dev.flashover.avro.Evidence;
import java.util.Comparator;

/** In which order evidence is worth showing. */
public final class EvidenceOrder {
    /** Largest known reach first, then the earlier one. Total, so that the same evidence is picked in every replay. */
    public static final Comparator<Evidence> BY_REACH = Comparator.comparingLong(
                    (Evidence evidence) -> evidence.getFollowers() == null ? 0 : evidence.getFollowers())
            .reversed()
            .thenComparing(Evidence::getTime)
            .thenComparing(Evidence::getPlatform)
            .thenComparing(Evidence::getId);

    private EvidenceOrder() {}
}
