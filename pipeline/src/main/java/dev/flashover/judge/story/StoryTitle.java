package dev.flashover.judge.story;

import dev.flashover.avro.Aspect;
import dev.flashover.avro.Evidence;
import dev.flashover.wire.ShortText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The line by which people know a story: what the complaint is about, and its first words, without the addresses and
 * links around them.
 */
final class StoryTitle {
    private static final int MOST = 90;
    private static final int ENOUGH = 12;
    private static final int BEST = 3;
    private static final Pattern SHARED = Pattern.compile("(?i)^\\W{0,3}(?:RT|MT|via)\\s+@\\w{1,50}:?\\s*");
    private static final Pattern LEADING_HANDLES = Pattern.compile("^(?:[.\\s=“\"]{0,3}@\\w{1,50}[,:]?\\s+)+");
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://\\S+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private StoryTitle() {}

    /**
     * The title.
     *
     * @param evidence in the order of preference
     * @param root names the story while nobody has said a word
     * @param aspects what is complained about, the best first; one leads the title if it adds to what is seen of the
     *     first words, and either they say it further on or several texts do
     */
    static String of(List<Evidence> evidence, String root, List<Aspect> aspects) {
        String words = evidence.stream()
                .filter(each -> !each.getOfficial())
                .map(each -> clean(each.getText()))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> withoutPrefix(root));
        String title = ShortText.cut(words, MOST);
        return aspects.stream()
                .limit(BEST)
                .filter(aspect -> aspect.getTexts() > 1 || says(words, aspect.getPhrase()))
                .filter(aspect -> !says(title, aspect.getPhrase()))
                .findFirst()
                .map(aspect -> ShortText.cut('“' + aspect.getPhrase() + "” – " + words, MOST))
                .orElse(title);
    }

    /** True if every word of the phrase is among the text's. */
    private static boolean says(String text, String phrase) {
        return words(text).containsAll(words(phrase));
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)));
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
