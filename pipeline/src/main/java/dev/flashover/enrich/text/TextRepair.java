package dev.flashover.enrich.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes plain text of what collectors deliver. The time is linear in the length of the text: what makes normalisation
 * or parsing quadratic (endless accents, endless nesting) is cut. Each step first looks whether there is anything to do,
 * because most texts are good.
 */
public final class TextRepair {
    private static final int MOST_LINKS = 100;

    private TextRepair() {}

    /**
     * Strips markup, undoes broken encoding, brings to NFC, removes what cannot be seen, folds white space, and marks the
     * letters that are lost. Repaired text stays as it is.
     */
    public static PlainText repair(String collected) {
        return repair(collected, RepairWatch.NONE);
    }

    /** The same, watched step by step. */
    static PlainText repair(String collected, RepairWatch watch) {
        List<String> links = new ArrayList<>();
        String whole = watch.saw(Repair.INVISIBLE, collected, Visible.withHalves(collected));
        String shown = watch.saw(Repair.MARKUP, whole, Markup.strip(whole, links));
        String visible = watch.saw(Repair.INVISIBLE, shown, Visible.withHalves(shown));
        String before = "";
        String text = nfc(visible, watch);
        // What was removed may have been all that kept broken encoding from being recognised. Every round shortens.
        while (!text.equals(before)) {
            before = text;
            text = settle(undo(before, watch), watch);
        }
        WrittenLinks.find(text, MOST_LINKS - links.size(), links);
        String marked = watch.saw(Repair.LOST_LETTERS, text, LostLetters.mark(text));
        return new PlainText(marked, links.subList(0, Math.min(links.size(), MOST_LINKS)), LostLetters.share(marked));
    }

    private static String undo(String text, RepairWatch watch) {
        return watch.saw(Repair.ENCODING, text, Mojibake.undo(text));
    }

    private static String settle(String text, RepairWatch watch) {
        String visible = watch.saw(Repair.INVISIBLE, text, Visible.only(text));
        return Visible.onOneLine(nfc(visible, watch));
    }

    private static String nfc(String text, RepairWatch watch) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : watch.saw(Repair.COMPOSITION, text, Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}
