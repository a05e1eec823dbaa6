package dev.flashover.enrich.text;

import java.util.regex.Pattern;

/** A repaired text without what is not language: links, handles, the {@code RT @x:} of shares passed on by hand. */
public final class BareText {
    private static final Pattern PASSED_ON = Pattern.compile("(?i)^\\s*RT\\s+@\\w+:?");
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://\\S++");
    private static final Pattern HANDLE = Pattern.compile("(?U)@\\w++");
    private static final Pattern HASHTAG = Pattern.compile("(?U)#\\w++");

    private BareText() {}

    /** Without links. */
    public static String withoutLinks(String text) {
        return LINK.matcher(text).replaceAll(" ");
    }

    /** Without links, handles and the leading {@code RT}; hashtags stay as words. */
    public static String words(String text) {
        String own = PASSED_ON.matcher(text).replaceFirst(" ");
        return HANDLE.matcher(withoutLinks(own))
                .replaceAll(" ")
                .replace('#', ' ')
                .strip();
    }

    /** Only running text: hashtags go as well. */
    public static String prose(String text) {
        String own = PASSED_ON.matcher(text).replaceFirst(" ");
        String words = HANDLE.matcher(withoutLinks(own)).replaceAll(" ");
        return HASHTAG.matcher(words).replaceAll(" ").strip();
    }
}
