package dev.flashover.enrich;

import dev.flashover.avro.Sentiment;
import dev.flashover.avro.Signals;
import dev.flashover.enrich.model.PostReading;
import dev.flashover.enrich.model.Signal;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is understood of a text by itself.
 *
 * @param reading what the model understood
 * @param ownWords true if they are the author's own, so that what they mean says something about the author
 * @param sentiment null if it was not asked for or no engine can tell
 * @param fingerprint null if the text is too short
 * @param terms what the author's own words are about; empty if they are not the author's own
 */
record TextAnalysis(
        PostReading reading,
        boolean ownWords,
        @Nullable Sentiment sentiment,
        @Nullable ByteBuffer fingerprint,
        List<String> terms) {
    /** Of no text at all. */
    static final TextAnalysis NONE = new TextAnalysis(PostReading.NOTHING, false, null, null, List.of());

    /** Null if the language was not told from the text. */
    @Nullable
    Double languageProbability() {
        return reading.languageProbability() == 0 ? null : reading.languageProbability();
    }

    /** Null if it was not asked for or cannot be told. */
    @Nullable
    Double complaint() {
        return ownWords ? reading.complaint() : null;
    }

    /** Null if they were not asked for or cannot be told. */
    @Nullable
    Signals signals() {
        if (!ownWords || reading.signals().isEmpty()) {
            return null;
        }
        return Signals.newBuilder()
                .setOutrage(reading.signal(Signal.OUTRAGE))
                .setSarcasm(reading.signal(Signal.SARCASM))
                .setFirstPerson(reading.signal(Signal.FIRST))
                .setHelp(reading.signal(Signal.HELP))
                .setChurn(reading.signal(Signal.CHURN))
                .setThreat(reading.signal(Signal.THREAT))
                .setThanks(reading.signal(Signal.THANKS))
                .setApology(reading.signal(Signal.APOLOGY))
                .setSafety(reading.signal(Signal.SAFETY))
                .setDiscrimination(reading.signal(Signal.DISCRIMINATION))
                .setPrivacy(reading.signal(Signal.PRIVACY))
                .setMoney(reading.signal(Signal.MONEY))
                .build();
    }
}
