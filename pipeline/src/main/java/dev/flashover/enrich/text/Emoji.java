package dev.flashover.enrich.text;

/**
 * Finds emoji sequences, after Unicode Technical Standard 51: an emoji with variation selector and skin tone, several of
 * them joined, flags of two regional indicators or of tags, keycaps. What an emoji is comes from the property
 * Extended_Pictographic of {@code emoji-data.txt} 15.1, which holds the code points that are reserved for emoji to come.
 */
public final class Emoji {
    /** First and last code points of the ranges of Extended_Pictographic, in order. */
    private static final int[] PICTOGRAPHIC = {
        0xA9, 0xA9, 0xAE, 0xAE, 0x203C, 0x203C, 0x2049, 0x2049, 0x2122, 0x2122, 0x2139, 0x2139, 0x2194, 0x2199, 0x21A9,
        0x21AA, 0x231A, 0x231B, 0x2328, 0x2328, 0x2388, 0x2388, 0x23CF, 0x23CF, 0x23E9, 0x23F3, 0x23F8, 0x23FA, 0x24C2,
        0x24C2, 0x25AA, 0x25AB, 0x25B6, 0x25B6, 0x25C0, 0x25C0, 0x25FB, 0x25FE, 0x2600, 0x2605, 0x2607, 0x2612, 0x2614,
        0x2685, 0x2690, 0x2705, 0x2708, 0x2712, 0x2714, 0x2714, 0x2716, 0x2716, 0x271D, 0x271D, 0x2721, 0x2721, 0x2728,
        0x2728, 0x2733, 0x2734, 0x2744, 0x2744, 0x2747, 0x2747, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757,
        0x2757, 0x2763, 0x2767, 0x2795, 0x2797, 0x27A1, 0x27A1, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2934, 0x2935, 0x2B05,
        0x2B07, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x3030, 0x3030, 0x303D, 0x303D, 0x3297, 0x3297, 0x3299,
        0x3299, 0x1F000, 0x1F0FF, 0x1F10D, 0x1F10F, 0x1F12F, 0x1F12F, 0x1F16C, 0x1F171, 0x1F17E, 0x1F17F, 0x1F18E,
        0x1F18E, 0x1F191, 0x1F19A, 0x1F1AD, 0x1F1E5, 0x1F201, 0x1F20F, 0x1F21A, 0x1F21A, 0x1F22F, 0x1F22F, 0x1F232,
        0x1F23A, 0x1F23C, 0x1F23F, 0x1F249, 0x1F3FA, 0x1F400, 0x1F53D, 0x1F546, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F774,
        0x1F77F, 0x1F7D5, 0x1F7FF, 0x1F80C, 0x1F80F, 0x1F848, 0x1F84F, 0x1F85A, 0x1F85F, 0x1F888, 0x1F88F, 0x1F8AE,
        0x1F8FF, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1FAFF, 0x1FC00, 0x1FFFD
    };

    /** Below, pictographs are punctuation and signs unless a variation selector says otherwise: © ™ ‼ ↔. */
    private static final int FIRST_SURE = 0x231A;

    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int TEXT_STYLE = 0xFE0E;
    private static final int KEYCAP = 0x20E3;
    private static final int FEMALE = 0x2640;
    private static final int MALE = 0x2642;

    private Emoji() {}

    /** True if Unicode has set the code point aside for pictographs, today's or future ones. */
    static boolean isPictographic(int codePoint) {
        int low = 0;
        int high = PICTOGRAPHIC.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (codePoint < PICTOGRAPHIC[2 * middle]) {
                high = middle - 1;
            } else if (codePoint > PICTOGRAPHIC[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /**
     * Where the emoji ends that begins here.
     *
     * @return index behind its last character; {@code start} if none begins here
     */
    public static int end(CharSequence text, int start) {
        int first = Character.codePointAt(text, start);
        int second = start + Character.charCount(first);
        if (isRegional(first)) {
            int partner = at(text, second);
            return isRegional(partner) ? second + Character.charCount(partner) : second;
        }
        if ((first >= '0' && first <= '9') || first == '#' || first == '*') {
            int keycap = at(text, second) == EMOJI_STYLE ? second + 1 : second;
            return at(text, keycap) == KEYCAP ? keycap + 1 : start;
        }
        if (!isPictographic(first) || (first < FIRST_SURE && at(text, second) != EMOJI_STYLE)) {
            return isTone(first) ? second : start;
        }
        int end = behindModifiers(text, second);
        while (at(text, end) == JOINER && isPictographic(at(text, end + 1))) {
            end = behindModifiers(text, end + 1 + Character.charCount(at(text, end + 1)));
        }
        return end;
    }

    /**
     * The emoji without what makes variants of it: style, skin tone, sex. {@code 👍🏽} gives {@code 👍}, {@code 🤷🏻‍♀️}
     * gives {@code 🤷}. Other joined emoji, flags and keycaps stay together.
     *
     * @param start where it begins
     * @param end what {@link #end} gave for it
     */
    public static String base(CharSequence text, int start, int end) {
        StringBuilder base = new StringBuilder(end - start);
        for (int at = start; at < end; ) {
            int c = Character.codePointAt(text, at);
            int next = at + Character.charCount(c);
            boolean sex = c == JOINER && (at(text, next) == FEMALE || at(text, next) == MALE);
            if (sex) {
                next++;
            } else if (c != EMOJI_STYLE && c != TEXT_STYLE && (!isTone(c) || at == start)) {
                base.appendCodePoint(c);
            }
            at = next;
        }
        return base.toString();
    }

    /** Variation selectors, skin tones, and the tags of the flags of regions. */
    private static int behindModifiers(CharSequence text, int start) {
        int end = start;
        for (int c = at(text, end); isModifier(c); c = at(text, end)) {
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isModifier(int c) {
        return c == EMOJI_STYLE || c == TEXT_STYLE || isTone(c) || (c >= 0xE0020 && c <= 0xE007F);
    }

    private static boolean isTone(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF;
    }

    private static boolean isRegional(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }

    private static int at(CharSequence text, int index) {
        return index < text.length() ? Character.codePointAt(text, index) : -1;
    }
}
