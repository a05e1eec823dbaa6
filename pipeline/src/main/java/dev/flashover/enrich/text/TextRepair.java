package dev.flashover.enrich.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes plain text of what collectors deliver. The time is linear in the length of the text: what makes normalisation
 * or parsing quadratic (endless accents, endless nesting) is cut.
 */
public final class TextRepair {
    /** The Stream-Safe Text Format of UAX #15 allows 30 combining marks in a row; longer rows only hurt. */
    private static final int MOST_MARKS = 30;

    private static final int MOST_LINKS = 100;

    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]++");

    /** Punctuation after a link belongs to the sentence. */
    private static final Pattern AFTER_LINK = Pattern.compile("[.,;:!?)\\]}'»”’]+$");

    private TextRepair() {}

    /** Strips markup, undoes broken encoding, brings to NFC, removes what cannot be seen, folds white space. */
    public static PlainText repair(String collected) {
        List<String> links = new ArrayList<>();
        String shown = Markup.strip(visible(collected, true), links);
        String text = settle(Mojibake.undo(nfc(visible(shown, true))));
        // What was removed may have been all that kept broken encoding from being recognised. Every round shortens.
        for (String again = settle(Mojibake.undo(text)); !again.equals(text); again = settle(Mojibake.undo(text))) {
            text = again;
        }
        Matcher written = LINK.matcher(text);
        while (written.find() && links.size() < MOST_LINKS) {
            links.add(AFTER_LINK.matcher(written.group()).replaceFirst(""));
        }
        return new PlainText(text, links.subList(0, Math.min(links.size(), MOST_LINKS)));
    }

    private static String settle(String text) {
        return fold(nfc(visible(text, false)));
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** @param keepC1 keep the control characters that may be halves of broken UTF-8 */
    private static String visible(String text, boolean keepC1) {
        StringBuilder kept = new StringBuilder(text.length());
        int marks = 0;
        int length = text.length();
        for (int at = 0; at < length; ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean mark = isMark(c);
            marks = mark ? marks + 1 : 0;
            boolean joins = isJoiner(c) && next < length && at > 0 && isForeign(text, at, next);
            if (marks <= MOST_MARKS && (joins || !isInvisible(c) || (keepC1 && isC1(c)))) {
                kept.appendCodePoint(c);
            }
            at = next;
        }
        return kept.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isC1(int c) {
        return c >= 0x80 && c <= 0x9F;
    }

    private static boolean isJoiner(int c) {
        return c == 0x200C || c == 0x200D;
    }

    /** Persian, the Indic scripts and emoji need their joiners; between ASCII characters they only hide words. */
    private static boolean isForeign(String text, int at, int next) {
        return text.codePointBefore(at) > 0x7F && text.codePointAt(next) > 0x7F && !isJoiner(text.codePointAt(next));
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> !isSpace(c);
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            // Fillers that count as letters or marks but show nothing.
            default -> c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x034F || c == 0x2800;
        };
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                space = folded.length() > 0;
            } else {
                if (space) {
                    folded.append(' ');
                    space = false;
                }
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
