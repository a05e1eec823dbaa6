package dev.flashover.annotate.findings;

import dev.flashover.avro.Quotation;
import dev.flashover.avro.Sentiment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a text. Lists are in the order of {@link dev.flashover.avro.Annotation}.
 *
 * @param sentiment a second opinion, not blended with any first one; null if there is none
 */
public record Findings(
        List<String> aspects,
        List<String> persons,
        List<String> organisations,
        List<String> places,
        List<Quotation> quotations,
        @Nullable Sentiment sentiment) {
    public Findings {
        aspects = List.copyOf(aspects);
        persons = List.copyOf(persons);
        organisations = List.copyOf(organisations);
        places = List.copyOf(places);
        quotations = List.copyOf(quotations);
    }
}
