package dev.flashover.pulse;

import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Evidence;
import dev.flashover.avro.Mention;
import dev.flashover.wire.EvidenceOrder;
import dev.flashover.wire.ShortText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Picks the mentions of a window that a person should see: the earliest with words, then those with the largest reach. */
final class EvidenceSelection {
    private static final int MOST = 3;
    private static final int MAX_TEXT = 280;

    private final List<Evidence> others = new ArrayList<>();
    private @Nullable Evidence earliest;

    /** Considers a mention; mentions must come in event-time order. */
    void add(EnrichedMention enriched) {
        String text = words(enriched.getMention());
        if (text.isBlank()) {
            return;
        }
        Evidence candidate = evidence(enriched, text);
        if (earliest == null) {
            earliest = candidate;
            return;
        }
        others.add(candidate);
        others.sort(EvidenceOrder.BY_REACH);
        if (others.size() >= MOST) {
            others.remove(MOST - 1);
        }
    }

    /** The picked ones, the earliest first. */
    List<Evidence> best() {
        List<Evidence> best = new ArrayList<>();
        if (earliest != null) {
            best.add(earliest);
        }
        best.addAll(others);
        return best;
    }

    private static String words(Mention mention) {
        String name = mention.getName();
        String content = mention.getContent();
        if (name == null || name.isBlank()) {
            return content == null ? "" : content;
        }
        return content == null || content.isBlank() ? name : name + " – " + content;
    }

    private static Evidence evidence(EnrichedMention enriched, String text) {
        Mention mention = enriched.getMention();
        return Evidence.newBuilder()
                .setId(mention.getId())
                .setPlatform(mention.getPlatform())
                .setKind(mention.getKind())
                .setAuthor(
                        mention.getAuthor() == null ? null : mention.getAuthor().getId())
                .setFollowers(
                        mention.getAuthor() == null ? null : mention.getAuthor().getFollowers())
                .setOfficial(enriched.getOfficial())
                .setTime(enriched.getTime())
                .setUrl(mention.getUrl())
                .setText(ShortText.cut(text, MAX_TEXT))
                .setLanguage(enriched.getLanguage())
                .setComplaint(enriched.getComplaint())
                .setSentiment(enriched.getSentiment())
                .build();
    }
}
