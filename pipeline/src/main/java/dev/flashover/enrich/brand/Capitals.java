package dev.flashover.enrich.brand;

import org.jspecify.annotations.Nullable;

/**
 * What capital letters say about a name in one text. Nothing where there are none, where most words have them (headlines,
 * shouting), at the beginning of a sentence, and in scripts that know none.
 */
final class Capitals {
    /** Characters between a word and the end of the sentence before it. */
    private static final int FARTHEST = 50;

    private final FoldedText text;
    private @Nullable Boolean telling;

    Capitals(FoldedText text) {
        this.text = text;
    }

    /**
     * What they say of the name at a place of the folded text.
     *
     * @param written the name as its brand has it written down
     * @return {@link EvidenceKind#CAPITAL}, {@link EvidenceKind#SMALL} or null
     */
    @Nullable
    EvidenceKind of(String written, int start, int end) {
        boolean capitalInside = written.codePoints().skip(1).anyMatch(Character::isUpperCase)
                && written.codePoints().anyMatch(Character::isLowerCase);
        if (capitalInside && text.original(start, end).equals(written)) {
            return EvidenceKind.CAPITAL;
        }
        if (!isTelling()) {
            return null;
        }
        char first = text.originalAt(start);
        if (Character.isUpperCase(first)) {
            return startsSentence(start) ? null : EvidenceKind.CAPITAL;
        }
        return Character.isLowerCase(first) && Character.isUpperCase(written.charAt(0)) ? EvidenceKind.SMALL : null;
    }

    private boolean isTelling() {
        if (telling == null) {
            telling = text.capitalWords() > 0 && 2 * text.capitalWords() <= text.words() + 1;
        }
        return telling;
    }

    private boolean startsSentence(int at) {
        char[] chars = text.chars();
        for (int back = at - 1; back >= Math.max(0, at - FARTHEST); back--) {
            char c = chars[back];
            if (Character.isLetterOrDigit(c) || c == ',' || c == ';') {
                return false;
            }
            if (".!?…:|\n".indexOf(c) >= 0) {
                return true;
            }
        }
        return true;
    }
}
