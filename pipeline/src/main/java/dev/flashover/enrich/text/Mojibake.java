package dev.flashover.enrich.text;

import org.jspecify.annotations.Nullable;

/**
 * Undoes what reading bytes in the wrong encoding made of a text, once or several times in a row. Each kind of damage is
 * undone only where the text cannot be natural as it stands:
 *
 * <ul>
 *   <li>UTF-8 read as windows-1252 or Latin-1, and as windows-1251 ({@link MisreadUtf8});
 *   <li>Cyrillic or Greek bytes read as windows-1252 or Latin-1 ({@link MisreadAlphabet});
 *   <li>windows-1250 read as windows-1252 ({@link MisreadCentralEuropean}).
 * </ul>
 */
final class Mojibake {
    private Mojibake() {}

    /** The text as it was meant; the same text if it is not damaged. */
    static String undo(String text) {
        String damaged = text;
        // UTF-8 at least halves the damaged characters of a word, and the others leave none of Latin-1: this ends soon.
        for (String better = once(text); better != null; better = once(better)) {
            damaged = better;
        }
        return damaged;
    }

    private static @Nullable String once(String text) {
        if (isAscii(text)) {
            return null;
        }
        // Its evidence has bytes that are never in UTF-8, or not there: it comes first and takes nothing from the
        // others.
        String better = MisreadCentralEuropean.undo(text);
        if (better == null) {
            better = MisreadUtf8.undo(text, CodePage.WESTERN);
        }
        if (better == null) {
            better = MisreadUtf8.undo(text, CodePage.CYRILLIC);
        }
        return better != null ? better : MisreadAlphabet.undo(text);
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
