package dev.flashover.cases;

import dev.flashover.annotate.findings.TextAnnotator;
import dev.flashover.avro.Annotation;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Level;
import dev.flashover.avro.Story;
import dev.flashover.enrich.sentiment.SentimentEngine;
import dev.flashover.intake.BrandsFile;
import dev.flashover.playback.StagePlayer;
import dev.flashover.wire.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the four stages make of a replay, with the bundled brands and the settings as they are by default.
 *
 * @param enriched every mention that is about a brand
 * @param annotations every second look
 * @param stories every state of every story, in the order in which they were published
 * @param events every change of a level
 */
record CaseReplay(
        List<EnrichedMention> enriched,
        List<Annotation> annotations,
        List<Story> stories,
        List<EscalationRisk> events) {
    /** Later than all bundled files: no time in them lies in the future. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    /** Plays files as {@code replay} does. Fails if anything ends up as a dead letter. */
    static CaseReplay of(List<Path> files, SentimentEngine sentiments, TextAnnotator annotator) {
        List<SpecificRecord> enriched = new ArrayList<>();
        List<SpecificRecord> annotations = new ArrayList<>();
        List<Story> stories = new ArrayList<>();
        List<EscalationRisk> events = new ArrayList<>();
        try (StagePlayer player = new StagePlayer(sentiments, annotator)
                .on(Topics.ENRICHED, enriched::add)
                .on(Topics.ANNOTATIONS, annotations::add)
                .on(Topics.STORIES, stories::add)
                .on(Topics.ESCALATION_RISK, events::add)) {
            BrandsFile.bundled().forEach(player::watch);
            player.replay(files, null, CLOCK);
        }
        return new CaseReplay(
                only(EnrichedMention.class, enriched), only(Annotation.class, annotations), stories, events);
    }

    private static <V> List<V> only(Class<V> type, List<SpecificRecord> messages) {
        return messages.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The first event at which a story reached a level or a higher one. */
    EscalationRisk alert(Level level) {
        return events.stream()
                .filter(event -> event.getLevel().compareTo(level) >= 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no story reached " + level));
    }

    /** The last published state of every story that did not go into another one, by id. */
    Map<String, Story> last() {
        Map<String, Story> last = new TreeMap<>();
        stories.forEach(story -> last.put(story.getId(), story));
        last.values().removeIf(story -> story.getMergedInto() != null);
        return last;
    }

    Story largest() {
        return last().values().stream()
                .max(Comparator.comparing(Story::getMentions))
                .orElseThrow();
    }
}
