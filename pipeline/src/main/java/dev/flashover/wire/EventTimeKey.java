package dev.flashover.wire;

import java.util.List;

/** Store keys that sort by event time first: a fixed-width number, then the parts, separated by U+001F. */
public final class EventTimeKey {
    /** Separates the parts of a key. Sorts before every printable character, so shorter parts come first. */
    public static final char SEPARATOR = '\u001f';

    private static final int DIGITS = 16;

    private EventTimeKey() {}

    /** A number from 0 to {@link Long#MAX_VALUE} as text that sorts as the number does; negative ones become 0. */
    public static String sortable(long number) {
        String hex = Long.toHexString(Math.max(0, number));
        return "0".repeat(DIGITS - hex.length()) + hex + SEPARATOR;
    }

    /** The key of a time in epoch milliseconds and its parts. */
    public static String of(long time, String... parts) {
        return sortable(time) + String.join(String.valueOf(SEPARATOR), parts);
    }

    /** The time of a key made by {@link #of}, in epoch milliseconds. */
    public static long time(String key) {
        return Long.parseLong(key, 0, DIGITS, 16);
    }

    /** The parts of a key made by {@link #of}. */
    public static List<String> parts(String key) {
        return List.of(key.substring(DIGITS + 1).split(String.valueOf(SEPARATOR), -1));
    }
}
