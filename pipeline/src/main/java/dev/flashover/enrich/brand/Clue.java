package dev.flashover.enrich.brand;

/**
 * What a pattern says about one brand.
 *
 * @param brand the brand's number, by the order of ids
 * @param written as the brand has it written down
 * @param points what it is worth, see {@link EvidenceKind}
 * @param forms in which forms it counts, see {@link Form}
 */
record Clue(int brand, EvidenceKind kind, String written, int points, int forms) {
    /** How a stretch of a text stands in it; several may be true at once. */
    static final class Form {
        /** By itself. */
        static final int WHOLE = 1;
        /** With the ending of a case or an article. */
        static final int INFLECTED = 2;
        /** As a stem, with an ending in the place of its own. */
        static final int STEM = 4;
        /** By itself, or with up to three letters more, whatever they are, if it is not too short for that. */
        static final int LOOSE = 8;
        /** As a part of a hashtag. */
        static final int IN_HASHTAG = 16;
        /** By itself, as a host's name or the end of one, and not in a mail address. */
        static final int HOST = 32;

        private Form() {}
    }

    boolean counts(int found) {
        return (forms & found) != 0;
    }

    /** What it is where it was found in these forms. */
    EvidenceKind kindAs(int found) {
        return kind == EvidenceKind.NAME && (found & Form.WHOLE) == 0 ? EvidenceKind.INFLECTED : kind;
    }
}
