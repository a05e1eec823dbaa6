package dev.flashover.enrich;

import dev.flashover.avro.ReplyTone;
import dev.flashover.enrich.model.ReplyAct;
import dev.flashover.enrich.model.ToneReader;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the tone of brands' own posts, as it is sent. Thread-safe. */
final class ReplyTones {
    private final ToneReader reader;

    ReplyTones(ToneReader reader) {
        this.reader = reader;
    }

    /**
     * The tone of an official post.
     *
     * @return null if the words are not its author's own, or nothing can be told from them
     */
    @Nullable
    ReplyTone of(String text, TextAnalysis analysis) {
        if (!analysis.ownWords() || analysis.reading().isIllegible()) {
            return null;
        }
        Map<ReplyAct, Double> acts = reader.read(text, analysis.reading().language());
        return acts.isEmpty()
                ? null
                : ReplyTone.newBuilder()
                        .setApology(probability(acts, ReplyAct.APOLOGY))
                        .setExplanation(probability(acts, ReplyAct.EXPLANATION))
                        .setSolution(probability(acts, ReplyAct.SOLUTION))
                        .setDeflection(probability(acts, ReplyAct.DEFLECTION))
                        .setRude(probability(acts, ReplyAct.RUDE))
                        .setPrivately(probability(acts, ReplyAct.PRIVATE))
                        .build();
    }

    private static double probability(Map<ReplyAct, Double> acts, ReplyAct act) {
        return Objects.requireNonNull(acts.get(act));
    }
}
