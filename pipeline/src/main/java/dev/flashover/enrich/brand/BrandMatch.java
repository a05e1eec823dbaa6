package dev.flashover.enrich.brand;

import dev.flashover.avro.Brand;
import java.util.List;

/**
 * A brand that a mention is about, or might be.
 *
 * @param brand the brand
 * @param official true if the author speaks for the brand
 * @param points what the best of the evidence adds up to
 * @param evidence what speaks for and against the brand; not empty
 */
public record BrandMatch(Brand brand, boolean official, int points, List<BrandEvidence> evidence) {
    /** Points that make a match. */
    public static final int ENOUGH = 4;

    public BrandMatch {
        evidence = List.copyOf(evidence);
    }

    /** True if the mention is about the brand. */
    public boolean counts() {
        return points >= ENOUGH;
    }
}
