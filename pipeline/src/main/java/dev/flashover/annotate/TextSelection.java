package dev.flashover.annotate;

import dev.flashover.annotate.findings.TextAnnotator;
import dev.flashover.avro.Evidence;
import dev.flashover.avro.Kind;
import dev.flashover.wire.EventTimeKey;

/**
 * Which texts are worth a second look: the brand's own, and complaints, in a language that the annotator knows. Of those
 * that come at one moment, the brand's own go first, then the surest complaints.
 *
 * <p>A brand has a budget per hour. Its last quarter is kept for what the brand itself says, which would else find it
 * spent in every storm; and complaints about one root get no more than a quarter, so that a hot root does not hide the
 * beginning of the next story.
 */
final class TextSelection {
    /** From this probability on a text is taken for a complaint. */
    private static final double SURE = 0.5;

    private static final double RANKS = 1_000_000;

    private final TextAnnotator annotator;
    private final int mostPerHour;

    /** @param mostPerHour budget of a brand in texts per hour of event time */
    TextSelection(TextAnnotator annotator, int mostPerHour) {
        this.annotator = annotator;
        this.mostPerHour = mostPerHour;
    }

    /** True if the text is worth a look, whatever the budget says. A pure share has no words of its own. */
    boolean isWorthIt(Evidence text) {
        return text.getKind() != Kind.SHARE
                && text.getLanguage() != null
                && (text.getOfficial() || grievance(text) >= SURE)
                && annotator.knows(text.getLanguage());
    }

    /** Sorts as the texts of one moment are looked at. */
    static String rank(Evidence text) {
        return EventTimeKey.sortable(text.getOfficial() ? 0 : 1 + Math.round((1 - grievance(text)) * RANKS));
    }

    /**
     * True if the budget allows a look.
     *
     * @param ofBrand looks at texts of the brand in this hour so far
     * @param ofRoot looks at texts of the root in this hour so far
     */
    boolean isAffordable(Evidence text, int ofBrand, int ofRoot) {
        if (text.getOfficial()) {
            return ofBrand < mostPerHour;
        }
        int quarter = mostPerHour / 4;
        return ofBrand < mostPerHour - quarter && ofRoot < Math.max(1, quarter);
    }

    /** Without a model that tells complaints, what is negative is taken for one. */
    private static double grievance(Evidence text) {
        if (text.getComplaint() != null) {
            return text.getComplaint();
        }
        return text.getSentiment() == null ? 0 : text.getSentiment().getNegative();
    }
}
