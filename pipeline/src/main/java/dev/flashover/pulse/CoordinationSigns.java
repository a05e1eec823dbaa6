package dev.flashover.pulse;

import dev.flashover.avro.Author;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs in one window that mentions were arranged: young accounts, the same words again, the same second. */
final class CoordinationSigns {
    private static final Duration YOUNG = Duration.ofDays(30);

    private final Set<String> texts = new HashSet<>();
    private int agesKnown;
    private int young;
    private int identical;
    private @Nullable Instant second;
    private int inSecond;
    private int mostInSecond;

    /** Takes a new mention by somebody else than the brand; mentions must come in event-time order. */
    void add(EnrichedMention enriched, String words) {
        addAge(enriched);
        if (!words.isEmpty() && !texts.add(words)) {
            identical++;
        }
        if (!enriched.getLate()) { // a late mention's time is the watermark's, not its own
            Instant now = Instant.ofEpochSecond(enriched.getTime().getEpochSecond());
            inSecond = now.equals(second) ? inSecond + 1 : 1;
            second = now;
            mostInSecond = Math.max(mostInSecond, inSecond);
        }
    }

    private void addAge(EnrichedMention enriched) {
        Author author = enriched.getMention().getAuthor();
        if (author != null && author.getCreated() != null) {
            agesKnown++;
            if (author.getCreated().plus(YOUNG).isAfter(enriched.getTime())) {
                young++;
            }
        }
    }

    void writeTo(Pulse pulse) {
        pulse.setAgesKnown(agesKnown);
        pulse.setYoung(young);
        pulse.setIdenticalTexts(identical);
        pulse.setSameSecond(mostInSecond);
    }
}
