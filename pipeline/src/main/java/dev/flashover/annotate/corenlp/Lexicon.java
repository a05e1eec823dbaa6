package dev.flashover.annotate.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * The words of a language by which grievances, denials and speech are known. An entry that ends in {@code *} stands for
 * every word that begins so.
 */
final class Lexicon {
    private final Words grievances;
    private final Words denials;
    private final Words speech;
    private final Words vague;

    private record Words(Set<String> whole, List<String> stems) {
        static Words of(String entries) {
            List<String> all = Arrays.asList(entries.strip().split("\\s+"));
            return new Words(
                    Set.copyOf(
                            all.stream().filter(entry -> !entry.endsWith("*")).toList()),
                    all.stream()
                            .filter(entry -> entry.endsWith("*"))
                            .map(entry -> entry.substring(0, entry.length() - 1))
                            .toList());
        }

        boolean hold(String word) {
            return whole.contains(word) || stems.stream().anyMatch(word::startsWith);
        }
    }

    private Lexicon(Properties entries) {
        grievances = Words.of(entries.getProperty("grievance"));
        denials = Words.of(entries.getProperty("denial"));
        speech = Words.of(entries.getProperty("speech"));
        vague = Words.of(entries.getProperty("vague"));
    }

    /** @param language ISO 639-1 code of a language that has a lexicon */
    static Lexicon of(String language) {
        String name = "lexicon-" + language + ".properties";
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + name);
            }
            Properties entries = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                entries.load(reader);
            }
            return new Lexicon(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True for what customers complain of: broken, refuse, delay. */
    boolean isGrievance(CoreLabel token) {
        return holds(grievances, token);
    }

    /** True for not, never, nobody. */
    boolean isDenial(CoreLabel token) {
        return holds(denials, token);
    }

    /** True for say, claim, answer. */
    boolean isSpeech(CoreLabel token) {
        return holds(speech, token);
    }

    /** True for what says nothing by itself: be, time, thing. */
    boolean isVague(CoreLabel token) {
        return holds(vague, token);
    }

    private static boolean holds(Words words, CoreLabel token) {
        return words.hold(token.word().toLowerCase(Locale.ROOT))
                || (token.lemma() != null && words.hold(token.lemma().toLowerCase(Locale.ROOT)));
    }
}
