package dev.flashover.cli;

/** How many columns of a terminal characters take: East Asian wide ones and emoji two, combining marks none. */
final class Columns {
    private Columns() {}

    /** How many UTF-16 units of the beginning of a text fit into so many columns; at least one character. */
    static int fitting(String text, int columns) {
        int taken = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            taken += of(point);
            if (taken > columns && at > 0) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static int of(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    /** The blocks of Unicode Standard Annex #11 that are wide throughout, roughly. */
    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }
}
