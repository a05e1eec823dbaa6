package dev.flashover.annotate.corenlp;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Makes posts look like the running text that the models were trained on. */
final class Wording {
    private static final Pattern PASSED_ON = Pattern.compile("(?iU)^\\W{0,3}(?:RT|MT|via)\\s+@\\w++:?");
    private static final Pattern LEADING_HANDLES = Pattern.compile("(?U)^(?:[.\\s]{0,3}@\\w++[,:]?\\s+)++");
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://\\S++");
    private static final Pattern HANDLE = Pattern.compile("(?U)@\\w++");
    private static final Pattern TRAILING_TAGS = Pattern.compile("(?U)(?:\\s+#\\w++)++\\s*$");
    private static final Pattern MARK = Pattern.compile("(?U)[@#](?=\\w)");

    /** Where a headline ends and its text begins, or a list has its next point. */
    private static final Pattern SEAM = Pattern.compile("\\s+[–—|•]\\s+|\\s+-\\s+|[\\r\\n]+");

    private Wording() {}

    /**
     * The parts that stand for themselves, in order. Whom a reply is addressed to and hashtags behind the text go; handles
     * and hashtags inside a sentence become its words.
     */
    static List<String> parts(String text) {
        String own =
                LINK.matcher(PASSED_ON.matcher(text).replaceFirst(" ").strip()).replaceAll(" ");
        String said = TRAILING_TAGS
                .matcher(LEADING_HANDLES.matcher(own).replaceFirst(" "))
                .replaceFirst(" ");
        return Arrays.stream(SEAM.split(MARK.matcher(said).replaceAll("")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The text without links, handles and the {@code RT} of shares passed on by hand; hashtags stay as words. */
    static String words(String text) {
        String own = LINK.matcher(PASSED_ON.matcher(text).replaceFirst(" ")).replaceAll(" ");
        return HANDLE.matcher(own).replaceAll(" ").replace('#', ' ').strip();
    }
}
