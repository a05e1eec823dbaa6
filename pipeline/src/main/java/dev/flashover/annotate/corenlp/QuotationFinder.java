package dev.flashover.annotate.corenlp;

import dev.flashover.avro.Quotation;
import dev.flashover.wire.ShortText;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds quoted speech, and who said it where a name or noun stands beside a verb of speech next to the quotation marks.
 * Shorter things between quotation marks are titles and scare quotes.
 */
final class QuotationFinder {
    private static final int MOST = 3;
    private static final int MOST_CHARACTERS = 140;

    /** A verb of speech stands so many words from the quotation at most, and its speaker from the verb. */
    private static final int NEAR = 3;

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«]\\s*([^\"“”„«»]{1,400}?)[,\\s]*[\"“”»]");
    private static final Pattern THREE_WORDS = Pattern.compile("(?U)\\S+\\s+\\S+\\s+\\S+.*");

    private final Lexicon lexicon;

    QuotationFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The quotations in order.
     *
     * @param text what the sentences' positions refer to
     */
    List<Quotation> find(String text, List<CoreSentence> sentences) {
        List<CoreLabel> tokens = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
        List<Quotation> found = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        while (found.size() < MOST && quoted.find()) {
            if (THREE_WORDS.matcher(quoted.group(1)).matches()) {
                String words = ShortText.cut(quoted.group(1), MOST_CHARACTERS);
                found.add(new Quotation(words, speaker(tokens, quoted.start(), quoted.end())));
            }
        }
        return found;
    }

    private @Nullable String speaker(List<CoreLabel> tokens, int start, int end) {
        List<CoreLabel> before = words(
                tokens.stream().filter(token -> token.endPosition() <= start).toList());
        List<CoreLabel> after = words(
                tokens.stream().filter(token -> token.beginPosition() >= end).toList());
        for (int at = 0; at < Math.min(NEAR, after.size()); at++) {
            if (lexicon.isSpeech(after.get(at))) {
                String behind = noun(after, at + 1, 1);
                return behind == null ? noun(after, at - 1, -1) : behind;
            }
        }
        for (int at = before.size() - 1; at >= Math.max(0, before.size() - NEAR); at--) {
            if (lexicon.isSpeech(before.get(at))) {
                return noun(before, at - 1, -1);
            }
        }
        return null;
    }

    /** The first run of nouns from there on in a direction, null if none is near. */
    private static @Nullable String noun(List<CoreLabel> tokens, int from, int step) {
        List<String> name = new ArrayList<>();
        int passed = 0;
        for (int at = from; at >= 0 && at < tokens.size() && passed < NEAR; at += step) {
            String tag = String.valueOf(tokens.get(at).tag());
            boolean noun = tag.startsWith("NN") || tag.equals("NOUN") || tag.equals("PROPN");
            if (noun) {
                name.add(step > 0 ? name.size() : 0, tokens.get(at).word());
            } else if (!name.isEmpty() || tag.startsWith("PR")) {
                break;
            } else {
                passed++;
            }
        }
        return name.isEmpty() ? null : String.join(" ", name);
    }

    private static List<CoreLabel> words(List<CoreLabel> tokens) {
        return tokens.stream()
                .filter(token -> Character.isLetterOrDigit(token.word().codePointAt(0)))
                .toList();
    }
}
