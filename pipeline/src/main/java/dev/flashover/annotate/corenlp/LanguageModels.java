package dev.flashover.annotate.corenlp;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Which models of Stanford CoreNLP are on the class path, and which of their annotators are worth their cost. */
final class LanguageModels {
    private static final Map<String, String> NAMES = Map.of(
            "en", "english",
            "es", "spanish",
            "fr", "french",
            "de", "german",
            "it", "italian");

    /** No parse by constituents, no coreference, no knowledge base: dependencies and names are enough. */
    private static final Set<String> WORTH_IT =
            Set.of("tokenize", "cdc_tokenize", "ssplit", "mwt", "pos", "lemma", "ner", "depparse");

    private static final String ENGLISH_MODELS = "edu/stanford/nlp/models/";

    private LanguageModels() {}

    /** @param language ISO 639-1 code */
    static boolean arePresent(String language) {
        String name = NAMES.get(language);
        if (name == null) {
            return false;
        }
        String resource = name.equals("english")
                ? ENGLISH_MODELS + "parser/nndep/english_UD.gz"
                : "StanfordCoreNLP-" + name + ".properties";
        return LanguageModels.class.getClassLoader().getResource(resource) != null;
    }

    /** Loads the models: seconds, and some hundred megabytes. */
    static StanfordCoreNLP load(String language) {
        Properties properties = language.equals("en") ? english() : shipped(language);
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("ner.statisticalOnly", "true");
        properties.setProperty("ner.buildEntityMentions", "false");
        return new StanfordCoreNLP(properties);
    }

    private static Properties english() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize, ssplit, pos, lemma, ner, depparse");
        properties.setProperty("tokenize.options", "untokenizable=noneDelete");
        properties.setProperty("ner.model", ENGLISH_MODELS + "ner/english.all.3class.distsim.crf.ser.gz");
        return properties;
    }

    private static Properties shipped(String language) {
        Properties properties = new Properties();
        String resource = "StanfordCoreNLP-" + NAMES.get(language) + ".properties";
        try (InputStream in = LanguageModels.class.getClassLoader().getResourceAsStream(resource)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.setProperty(
                "annotators",
                Arrays.stream(properties.getProperty("annotators").split("\\s*,\\s*"))
                        .filter(WORTH_IT::contains)
                        .collect(Collectors.joining(",")));
        return properties;
    }
}
