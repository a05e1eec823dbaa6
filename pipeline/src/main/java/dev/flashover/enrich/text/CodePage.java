package dev.flashover.enrich.text;

import java.nio.charset.Charset;
import java.util.Arrays;

/** Which byte stood behind a character that an old code page made of it. Only bytes from 0x80 on; ASCII is never damaged. */
final class CodePage {
    /** Windows-1252, and Latin-1 where it has nothing: a text that went through both decodes alike. */
    static final CodePage WESTERN = new CodePage("windows-1252");

    static final CodePage CYRILLIC = new CodePage("windows-1251");

    /** No byte of this code page gives the character. */
    static final int NONE = -1;

    /** The last character of both code pages is the trade mark sign. */
    private static final int SIZE = 0x2123;

    private final short[] bytes = new short[SIZE];

    private CodePage(String name) {
        Arrays.fill(bytes, (short) NONE);
        Charset charset = Charset.forName(name);
        for (int code = 0x80; code <= 0xFF; code++) {
            char decoded = new String(new byte[] {(byte) code}, charset).charAt(0);
            // Browsers pass bytes that the page does not define on as control characters.
            bytes[decoded == '\uFFFD' ? code : decoded] = (short) code;
            if (name.equals("windows-1252")) {
                bytes[code] = (short) code;
            }
        }
    }

    /** The byte, 0x80 to 0xFF, or {@link #NONE}. */
    int byteOf(char c) {
        return c < 0x80 || c >= SIZE ? NONE : bytes[c];
    }
}
