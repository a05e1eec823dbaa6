package dev.flashover.enrich.brand;

/**
 * Why a mention is, or may be, about a brand.
 *
 * @param kind what it is
 * @param written what was found, as the brand has it written down; for a capital letter the name that begins with it
 * @param place where it was found
 * @param start first character of it in that place, in UTF-16 units; 0 where the place is not a text
 * @param end the character after the last; 0 where the place is not a text
 * @param points what it is worth, negative if it speaks against the brand
 */
public record BrandEvidence(EvidenceKind kind, String written, Place place, int start, int end, int points) {
    /** Part of a mention. */
    public enum Place {
        AUTHOR,
        TAG,
        LINKS,
        TITLE,
        CONTENT
    }

    static BrandEvidence beside(EvidenceKind kind, String written, Place place) {
        return new BrandEvidence(kind, written, place, 0, 0, kind.points());
    }
}
