package dev.flashover.enrich.text;

/** What speaks for UTF-8 that was read as a code page in a stretch of text, and what against it. */
final class Utf8Evidence {
    /** What may well follow a capital letter in undamaged text: {@code AMANHÃ…}. */
    private static final String CLOSING = "…‘’“”–—»™®•›\u00A0";

    /** Of these, what no word follows at once. */
    private static final String BEFORE_SPACE = "™®›»";

    /** Two of them may well follow a vowel: {@code été »}. */
    private static final String AFTER_VOWEL = CLOSING + "«·¡¿´¨";

    /** So many characters that alternate between capital and sign are no word. */
    private static final int LEAST_ROW = 3;

    private final String text;
    private final CodePage page;

    private int sequences;
    private int orphans;
    private int unnatural;
    private boolean certain;

    /** Of the sequences that follow each other without a gap. */
    private int row;

    private boolean rowUnnatural;
    private boolean rowSmall;

    private Utf8Evidence(String text, CodePage page) {
        this.text = text;
        this.page = page;
    }

    static Utf8Evidence of(String text, int start, int end, CodePage page) {
        Utf8Evidence evidence = new Utf8Evidence(text, page);
        for (int at = start; at < end; ) {
            int code = page.byteOf(text.charAt(at));
            Utf8Sequence sequence = code == CodePage.NONE ? null : Utf8Sequence.at(text, at, page);
            if (sequence == null || sequence.end() > end) {
                evidence.orphans += code == CodePage.NONE ? 0 : 1;
                evidence.endRow();
                at++;
            } else {
                evidence.add(sequence);
                at = sequence.end();
            }
        }
        return evidence;
    }

    boolean isNone() {
        return sequences == 0;
    }

    /** All characters of the code page are part of strict UTF-8. */
    boolean isStrict() {
        return orphans == 0;
    }

    /** Some sequence would hardly stand in undamaged text. */
    boolean isUnnatural() {
        return unnatural > 0;
    }

    /** The damage stands in the middle of a word or is a word. */
    boolean isCertain() {
        return certain;
    }

    private void endRow() {
        row = 0;
        rowUnnatural = false;
        rowSmall = false;
    }

    private void add(Utf8Sequence sequence) {
        boolean odd = sequence.decoded() != Utf8Sequence.LOST
                && (page == CodePage.WESTERN ? isUnnaturalWestern(sequence) : isUnnaturalCyrillic(sequence));
        char second = text.charAt(sequence.start() + 1);
        sequences++;
        unnatural += odd ? 1 : 0;
        row++;
        rowUnnatural |= odd;
        rowSmall |= Character.isLowerCase(second);
        boolean word = (row >= 2 && rowUnnatural) || (page == CodePage.CYRILLIC && row >= LEAST_ROW && rowSmall);
        certain |= word || (page == CodePage.WESTERN ? odd && isWithinWord(sequence) : isForeign(sequence, odd));
    }

    private boolean isUnnaturalWestern(Utf8Sequence sequence) {
        char lead = text.charAt(sequence.start());
        char second = text.charAt(sequence.start() + 1);
        return switch (sequence.length()) {
            case 2 ->
                CLOSING.indexOf(second) < 0
                        || (BEFORE_SPACE.indexOf(second) >= 0 && isAsciiLetter(after(sequence)))
                        || (isSmall(before(sequence)) && Character.isUpperCase(lead))
                        // No word is Ã, and none begins with it.
                        || (lead == 'Ã' && !Character.isLetter(before(sequence)));
            case 3 -> AFTER_VOWEL.indexOf(second) < 0 || AFTER_VOWEL.indexOf(text.charAt(sequence.start() + 2)) < 0;
            default -> true;
        };
    }

    private boolean isUnnaturalCyrillic(Utf8Sequence sequence) {
        char second = text.charAt(sequence.start() + 1);
        return sequence.length() > 3 || (!Character.isLetter(second) && AFTER_VOWEL.indexOf(second) < 0);
    }

    private boolean isWithinWord(Utf8Sequence sequence) {
        return isSmall(before(sequence)) || isAsciiLetter(after(sequence));
    }

    /** No Cyrillic at all: an accented letter in a Latin word, a quotation mark, an emoji. */
    private boolean isForeign(Utf8Sequence sequence, boolean odd) {
        int meant = sequence.decoded();
        boolean latin = meant >= 0xC0 && meant <= 0x24F;
        boolean sign = meant >= 0x2010 && meant <= 0x2122;
        return (latin && (isAsciiLetter(before(sequence)) || isAsciiLetter(after(sequence))))
                || (sign && Character.isUpperCase(text.charAt(sequence.start() + 1)))
                || (sequence.length() > 3 && odd);
    }

    private char before(Utf8Sequence sequence) {
        return sequence.start() == 0 ? ' ' : text.charAt(sequence.start() - 1);
    }

    private char after(Utf8Sequence sequence) {
        return sequence.end() == text.length() ? ' ' : text.charAt(sequence.end());
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isAsciiLetter(char c) {
        return isSmall(c) || (c >= 'A' && c <= 'Z');
    }
}
