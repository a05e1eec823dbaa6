package dev.flashover.annotate.corenlp;

import dev.flashover.annotate.findings.Findings;
import dev.flashover.annotate.findings.TextAnnotator;
import dev.flashover.avro.Quotation;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Stanford CoreNLP (Manning et al., ACL 2014): tags, names and Universal Dependencies for English and for those of
 * Spanish, French, German and Italian whose models are on the class path; a second opinion on the sentiment of English.
 */
public final class CoreNlpAnnotator implements TextAnnotator {
    private static final String NAME = "corenlp-4.5.10-aspects-1";
    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST = 3;

    private final Map<String, Reader> readers = new ConcurrentHashMap<>();
    private final StanfordSentimentEngine sentiment = new StanfordSentimentEngine();

    /** What is loaded for a language. */
    private record Reader(StanfordCoreNLP models, AspectFinder aspects, QuotationFinder quotations) {
        static Reader of(String language) {
            Lexicon lexicon = Lexicon.of(language);
            return new Reader(LanguageModels.load(language), new AspectFinder(lexicon), new QuotationFinder(lexicon));
        }

        Findings read(String part) {
            CoreDocument document = new CoreDocument(part);
            models.annotate(document);
            List<CoreSentence> sentences = document.sentences();
            return new Findings(
                    aspects.find(part, sentences),
                    NamedEntities.of(sentences, NamedEntities.PERSON),
                    NamedEntities.of(sentences, NamedEntities.ORGANISATION),
                    NamedEntities.of(sentences, NamedEntities.PLACE),
                    quotations.find(part, sentences),
                    null);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean knows(String language) {
        return readers.containsKey(language) || LanguageModels.arePresent(language);
    }

    @Override
    public Findings annotate(String text, String language) {
        Reader reader = readers.computeIfAbsent(language, Reader::of);
        String begin = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        List<Findings> parts = Wording.parts(begin).stream().map(reader::read).toList();
        return new Findings(
                most(parts.stream().flatMap(part -> part.aspects().stream())),
                all(parts.stream().flatMap(part -> part.persons().stream())),
                all(parts.stream().flatMap(part -> part.organisations().stream())),
                all(parts.stream().flatMap(part -> part.places().stream())),
                quotations(parts),
                language.equals("en") ? sentiment.score(begin) : null);
    }

    private static List<String> most(Stream<String> phrases) {
        return phrases.distinct().limit(MOST).toList();
    }

    private static List<String> all(Stream<String> names) {
        return names.distinct().toList();
    }

    private static List<Quotation> quotations(List<Findings> parts) {
        List<Quotation> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.quotations()));
        return all.subList(0, Math.min(MOST, all.size()));
    }
}
