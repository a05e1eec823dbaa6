package dev.flashover.enrich.brand;

/**
 * What can speak for or against a brand, and how many points it is worth by itself. {@link BrandMatch#ENOUGH} points make
 * a match, so the first kinds are sure and the others need each other.
 */
public enum EvidenceKind {
    /** The author speaks for the brand. */
    OFFICIAL_ACCOUNT(4),
    /** The collector says so. */
    COLLECTOR(4),
    /** A link to one of its hosts, or the host written out. */
    LINK(4),
    /** One of its accounts, with the @. */
    HANDLE(4),
    /** One of its hashtags, or its name inside a longer one. */
    HASHTAG(4),
    /** Its name or an alias as it was written down. */
    NAME(4),
    /** Its name with the ending of a case or an article. */
    INFLECTED(4),
    /** Its name in the letters of another script; a long one is sure. */
    TRANSLITERATED(3),
    /** Something that it sells. */
    PRODUCT(3),
    /** A name or product that is an ordinary word too. */
    AMBIGUOUS(2),
    /** The name begins with a capital letter where an ordinary word would not. */
    CAPITAL(1),
    /** The name begins with a small letter in a text that gives capitals to names. */
    SMALL(-1),
    /** Another name or product of the same brand, anywhere in the post. */
    OTHER_NAME(2),
    /** A word near the name that goes with the brand. */
    CONTEXT(2),
    /** Words near the name that go with its other meaning. */
    NEGATIVE(-2);

    private final int points;

    EvidenceKind(int points) {
        this.points = points;
    }

    /** Its usual worth; negative if it speaks against the brand. */
    public int points() {
        return points;
    }
}
