package dev.flashover.judge.story;

import dev.flashover.avro.Evidence;
import dev.flashover.wire.ShortText;
import java.util.List;
import java.util.regex.Pattern;

/** The line by which people know a story: its first words, without the addresses and links around them. */
final class StoryTitle {
    private static final int MOST = 90;
    private static final int ENOUGH = 12;
    private static final Pattern SHARED = Pattern.compile("(?i)^\\W{0,3}(?:RT|MT|via)\\s+@\\w{1,50}:?\\s*");
    private static final Pattern LEADING_HANDLES = Pattern.compile("^(?:[.\\s=“\"]{0,3}@\\w{1,50}[,:]?\\s+)+");
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://\\S+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private StoryTitle() {}

    /**
     * The title.
     *
     * @param evidence in the order of preference
     * @param root names the story while nobody has said a word
     */
    static String of(List<Evidence> evidence, String root) {
        return evidence.stream()
                .filter(each -> !each.getOfficial())
                .map(each -> clean(each.getText()))
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> ShortText.cut(text, MOST))
                .orElseGet(() -> ShortText.cut(withoutPrefix(root), MOST));
    }

    private static String clean(String text) {
        String words = SPACES.matcher(LINK.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        words = SHARED.matcher(words).replaceFirst("");
        String addressed = LEADING_HANDLES.matcher(words).replaceFirst("").strip();
        // "@united thanks" says more than "thanks".
        return addressed.length() < ENOUGH ? words : addressed;
    }

    private static String withoutPrefix(String root) {
        return root.startsWith("link:") ? "Shared: " + root.substring("link:".length()) : "Shared " + root;
    }
}
