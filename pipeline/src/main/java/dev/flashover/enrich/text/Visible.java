package dev.flashover.enrich.text;

/** Takes away what cannot be seen: control and format characters, halves of characters, fillers, endless accents. */
final class Visible {
    /** The Stream-Safe Text Format of UAX #15 allows 30 combining marks in a row; longer rows only hurt. */
    private static final int MOST_MARKS = 30;

    /** What of U+0000 to U+00FF is visible as it is: all but controls and the soft hyphen. */
    private static final int LAST_LATIN_1 = 0xFF;

    private Visible() {}

    /** Without what cannot be seen, but with what may be half of a character in broken UTF-8. */
    static String withHalves(String text) {
        return keep(text, true);
    }

    /** Without what cannot be seen. */
    static String only(String text) {
        return keep(text, false);
    }

    /** With one space for every stretch of white space, and none at the ends. */
    static String onOneLine(String text) {
        if (isOnOneLine(text)) {
            return text;
        }
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

    private static boolean isOnOneLine(String text) {
        boolean space = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean blank = isSpace(c);
            if (blank && (space || c != ' ')) {
                return false;
            }
            space = blank;
        }
        return !space || text.isEmpty();
    }

    private static String keep(String text, boolean keepHalves) {
        int start = firstDoubtful(text);
        if (start == text.length()) {
            return text;
        }
        int length = text.length();
        StringBuilder kept = new StringBuilder(length).append(text, 0, start);
        int marks = 0;
        for (int at = start; at < length; ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            marks = isMark(c) ? marks + 1 : 0;
            boolean joins = isJoiner(c) && next < length && at > 0 && isForeign(text, at, next);
            if (marks <= MOST_MARKS && (joins || !isInvisible(c) || (keepHalves && isHalf(c)))) {
                kept.appendCodePoint(c);
            }
            at = next;
        }
        return kept.toString();
    }

    /** Where the first character stands that may have to go. */
    private static int firstDoubtful(String text) {
        int at = 0;
        while (at < text.length() && isSound(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSound(char c) {
        if (c <= LAST_LATIN_1) {
            return (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c != 0xAD);
        }
        return Character.isLetter(c)
                ? !isFiller(c)
                : Character.getType(c) != Character.SURROGATE && !isMark(c) && !isInvisible(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Control characters and the soft hyphen: half of every í in UTF-8 that was read as Latin-1. */
    private static boolean isHalf(int c) {
        return (c >= 0x80 && c <= 0x9F) || c == 0xAD;
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
            case Character.FORMAT, Character.SURROGATE -> true;
            // Emoji that are younger than this JDK.
            case Character.UNASSIGNED -> !Emoji.isPictographic(c);
            default -> isFiller(c);
        };
    }

    /** Counts as a letter or a mark but shows nothing. */
    private static boolean isFiller(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x034F || c == 0x2800;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
