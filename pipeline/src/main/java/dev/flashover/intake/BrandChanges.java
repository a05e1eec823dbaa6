package dev.flashover.intake;

/**
 * What publishing the brands changed.
 *
 * @param upserted brands that are new or different now
 * @param removed brands that are no longer watched
 * @param unchanged brands that stayed as they were
 */
public record BrandChanges(int upserted, int removed, int unchanged) {}
