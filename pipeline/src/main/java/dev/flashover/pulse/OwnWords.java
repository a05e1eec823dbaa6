package dev.flashover.pulse;

import dev.flashover.avro.Kind;
import dev.flashover.avro.Mention;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an author said in their own words: by it one text is told from another, whoever is addressed or linked in it. */
final class OwnWords {
    private static final Pattern ADDRESSES = Pattern.compile("(?iU)https?://\\S++|@\\w++");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]++");

    private OwnWords() {}

    /** Lower case, without handles, links and punctuation; empty if there are none, as in a share. */
    static String of(Mention mention) {
        String content = mention.getContent();
        if (content == null || mention.getKind() == Kind.SHARE) {
            return "";
        }
        String words = ADDRESSES.matcher(content).replaceAll(" ");
        return NO_WORD.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
