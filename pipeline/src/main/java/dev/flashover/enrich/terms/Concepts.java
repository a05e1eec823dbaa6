package dev.flashover.enrich.terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which words of a language stand for which concept. Immutable. */
final class Concepts {
    private static final String NOTHING = "";

    private final Map<String, ConceptTable> byLanguage = new TreeMap<>();
    private final ConceptTable all;

    /**
     * Concepts of these.
     *
     * @param expressions by language, by expression as written; what they stand for, as a term
     * @param common words of any language that stand for nothing
     */
    Concepts(Map<String, Map<String, String>> expressions, List<String> common) {
        Map<String, Map<String, String>> folded = new TreeMap<>();
        expressions.forEach((language, written) -> {
            Map<String, String> known = fold(written);
            common.forEach(word -> known.putIfAbsent(word, NOTHING));
            folded.put(language, known);
        });
        folded.forEach((language, known) -> byLanguage.put(language, new ConceptTable(known)));
        all = ConceptTable.union(folded.values());
    }

    /** The lists that come with Flashover. */
    static Concepts bundled() {
        Map<String, Map<String, String>> expressions = new TreeMap<>();
        for (String language : Locale.getISOLanguages()) {
            try (InputStream list = Concepts.class.getResourceAsStream("/concepts/" + language + ".tsv")) {
                if (list != null) {
                    expressions.put(language, read(list));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Concepts(expressions, commonWords());
    }

    /** The table of a language; of all together where there is none, or the language is not known. */
    ConceptTable of(@Nullable String language) {
        return language == null ? all : byLanguage.getOrDefault(language, all);
    }

    private static Map<String, String> read(InputStream list) throws IOException {
        Map<String, String> expressions = new TreeMap<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int tab = line.indexOf('\t');
            expressions.put(line.substring(0, tab), "c:" + line.substring(tab + 1));
        }
        return expressions;
    }

    private static List<String> commonWords() {
        try (InputStream list =
                Objects.requireNonNull(Concepts.class.getResourceAsStream("/concepts/common-words.txt"))) {
            return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                    .lines()
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fold(Map<String, String> written) {
        WordScan scan = new WordScan();
        Map<String, String> folded = new TreeMap<>();
        new TreeMap<>(written).forEach((expression, concept) -> {
            scan.read(expression);
            if (scan.count > 0) {
                String words = new String(scan.folded, 0, scan.length - 1);
                folded.putIfAbsent(expression.endsWith("*") ? words + '*' : words, concept);
            }
        });
        return folded;
    }
}
