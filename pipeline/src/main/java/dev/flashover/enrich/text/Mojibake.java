package dev.flashover.enrich.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Undoes UTF-8 that was read as windows-1252 or Latin-1 ({@code Ã©} for {@code é}). The text is taken for damaged only
 * if every stretch of such characters, turned back into bytes, is strict UTF-8, and one of them cannot be natural.
 */
final class Mojibake {
    private static final Map<Integer, Byte> BYTES = bytes();

    /** First bytes of the two-byte sequences of Latin, Greek, Cyrillic, Hebrew and Arabic, and all longer ones. */
    private static final Pattern LEAD = Pattern.compile("[ÂÃÄÅÈÎÏÐÑ×ØÙÚÛà-ô]");

    /** A lead and a sign that may well follow a capital letter in undamaged text: {@code AMANHÃ…}. */
    private static final Pattern NATURAL = Pattern.compile("[ÂÃÄÅÈÎÏÐÑ×ØÙÚÛ][…‘’“”–—»™®•›\u00A0]");

    private static final Pattern STRETCH = stretch();

    private Mojibake() {}

    /** The text as it was meant; the same text if it is not damaged. Text that was damaged several times is undone as often. */
    static String undo(String text) {
        String damaged = text;
        // Every round makes the text shorter, so this ends.
        for (String better = once(text); better != null; better = once(better)) {
            damaged = better;
        }
        return damaged;
    }

    private static @Nullable String once(String text) {
        Matcher stretches = STRETCH.matcher(text);
        StringBuilder repaired = new StringBuilder(text.length());
        boolean sure = false;
        while (stretches.find()) {
            String stretch = stretches.group();
            String decoded = decode(stretch);
            if (decoded == null) {
                return null;
            }
            sure |= LEAD.matcher(stretch).find() && !NATURAL.matcher(stretch).matches();
            stretches.appendReplacement(repaired, Matcher.quoteReplacement(decoded));
        }
        return sure ? stretches.appendTail(repaired).toString() : null;
    }

    private static @Nullable String decode(String stretch) {
        ByteBuffer bytes = ByteBuffer.allocate(stretch.length());
        stretch.chars().forEach(c -> bytes.put(Objects.requireNonNull(BYTES.get(c))));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Map<Integer, Byte> bytes() {
        Map<Integer, Byte> bytes = new HashMap<>();
        Charset windows = Charset.forName("windows-1252");
        for (int code = 0x80; code <= 0xFF; code++) {
            bytes.put(code, (byte) code);
        }
        for (int code = 0x80; code <= 0x9F; code++) {
            String character = new String(new byte[] {(byte) code}, windows);
            if (character.charAt(0) != '\uFFFD') {
                bytes.put((int) character.charAt(0), (byte) code);
            }
        }
        return Map.copyOf(bytes);
    }

    private static Pattern stretch() {
        StringBuilder members = new StringBuilder();
        BYTES.keySet().forEach(members::appendCodePoint);
        return Pattern.compile("[" + members + "]++");
    }
}
