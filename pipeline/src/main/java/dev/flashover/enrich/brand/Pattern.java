package dev.flashover.enrich.brand;

import java.util.Arrays;
import java.util.List;

/**
 * A folded stretch of text that is looked for, and what it says about whom. Words of context are shared by many brands,
 * so those that they support are numbers that are searched, not clues that are walked.
 */
final class Pattern {
    /** A shorter one is the beginning of too many words. */
    private static final int SHORTEST_LOOSE = 4;

    private final String text;
    private final Clue[] names;
    private final int[] supports;
    private final int[] opposes;
    private final int forms;

    Pattern(String text, List<Clue> clues) {
        this.text = text;
        names = clues.stream()
                .filter(clue -> clue.kind() != EvidenceKind.CONTEXT && clue.kind() != EvidenceKind.NEGATIVE)
                .toArray(Clue[]::new);
        supports = brands(clues, EvidenceKind.CONTEXT);
        opposes = brands(clues, EvidenceKind.NEGATIVE);
        forms = clues.stream().mapToInt(Clue::forms).reduce(0, (some, more) -> some | more);
    }

    private static int[] brands(List<Clue> clues, EvidenceKind kind) {
        return clues.stream()
                .filter(clue -> clue.kind() == kind)
                .mapToInt(Clue::brand)
                .sorted()
                .toArray();
    }

    String text() {
        return text;
    }

    /** What it may name. Not to be changed. */
    Clue[] names() {
        return names;
    }

    boolean supports(int brand, int found) {
        return (found & Clue.Form.LOOSE) != 0 && Arrays.binarySearch(supports, brand) >= 0;
    }

    boolean opposes(int brand, int found) {
        return (found & Clue.Form.LOOSE) != 0 && Arrays.binarySearch(opposes, brand) >= 0;
    }

    /** The forms in which it says anything. */
    int forms() {
        return forms;
    }

    /** In which forms it stands at a place of a text. */
    int formsAt(FoldedText text, int start, int end) {
        char[] chars = text.chars();
        int found = 0;
        if (Boundaries.startsWord(chars, start)) {
            int rest = Boundaries.rest(chars, end);
            if (rest == 0) {
                boolean host = (forms & Clue.Form.HOST) != 0 && Boundaries.isHost(chars, start, end);
                found = Clue.Form.WHOLE | Clue.Form.LOOSE | (host ? Clue.Form.HOST : 0);
            } else if (rest < Boundaries.MANY) {
                found = (this.text.length() >= SHORTEST_LOOSE ? Clue.Form.LOOSE : 0)
                        | ending(new String(chars, end, rest));
            }
        }
        return (forms & Clue.Form.IN_HASHTAG) != 0 && isInHashtag(text, start, end)
                ? found | Clue.Form.IN_HASHTAG
                : found;
    }

    private int ending(String ending) {
        return (Endings.goesOn(text, ending) ? Clue.Form.INFLECTED : 0)
                | (Endings.followStem(text.charAt(text.length() - 1), ending) ? Clue.Form.STEM : 0);
    }

    /** Small letters do not tell where a hashtag's words end, so there only a long name counts, and only in front. */
    private boolean isInHashtag(FoldedText folded, int start, int end) {
        int hash = Boundaries.hashtag(folded.chars(), start);
        if (hash < 0) {
            return false;
        }
        boolean first = hash == start - 1;
        boolean ends = Boundaries.rest(folded.chars(), end) == 0 || Boundaries.startsPart(folded, end);
        return first ? ends || text.length() >= Spelling.LONG : ends && Boundaries.startsPart(folded, start);
    }
}
