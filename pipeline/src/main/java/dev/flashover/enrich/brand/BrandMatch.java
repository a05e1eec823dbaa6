package dev.flashover.enrich.brand;

import dev.flashover.avro.Brand;

/**
 * A brand that a mention is about.
 *
 * @param brand the brand
 * @param official true if the author speaks for the brand
 */
public record BrandMatch(Brand brand, boolean official) {}
