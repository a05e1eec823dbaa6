package dev.flashover.annotate.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreSentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names that stand in sentences: neighbouring words with the same tag. The models' tag sets differ by language. */
final class NamedEntities {
    static final Set<String> PERSON = Set.of("PERSON", "PER", "PERS");
    static final Set<String> ORGANISATION = Set.of("ORGANIZATION", "ORG");
    static final Set<String> PLACE = Set.of("LOCATION", "LOC", "LUG", "GPE");

    private static final int MOST = 5;

    private NamedEntities() {}

    /** Distinct names in order of appearance, at most five. */
    static List<String> of(List<CoreSentence> sentences, Set<String> kind) {
        Set<String> names = new LinkedHashSet<>();
        for (CoreSentence sentence : sentences) {
            List<String> name = new ArrayList<>();
            for (CoreLabel token : sentence.tokens()) {
                if (isOf(token, kind)) {
                    name.add(token.word());
                } else if (!name.isEmpty()) {
                    names.add(String.join(" ", name));
                    name.clear();
                }
            }
            if (!name.isEmpty()) {
                names.add(String.join(" ", name));
            }
        }
        return names.stream().limit(MOST).toList();
    }

    static boolean isOf(CoreLabel token, Set<String> kind) {
        String tag = String.valueOf(token.ner());
        return kind.contains(tag.startsWith("I-") || tag.startsWith("B-") ? tag.substring(2) : tag);
    }
}
