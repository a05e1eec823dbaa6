package dev.flashover.pulse;

import dev.flashover.avro.Activity;
import dev.flashover.avro.Counters;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Mention;
import dev.flashover.avro.Pulse;
import dev.flashover.wire.AuthorSketch;
import dev.flashover.wire.BlankPulse;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Folds the mentions of one root and window into one pulse. Use one instance for one fold. */
final class PulseFolder {
    private static final int MAX_ALIASES = 32;

    /** Counters of a new mention that is older than this grew before anybody watched: nobody knows when. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final SeenMentions seen;
    private final PulseMetrics metrics;
    private final AuthorSketch authors = new AuthorSketch();
    private final TreeMap<String, Long> followers = new TreeMap<>();
    private final TreeSet<String> aliases = new TreeSet<>();
    private final EvidenceSelection evidence = new EvidenceSelection();
    private final CounterSum counters = new CounterSum();
    private final OfficialPosts official = new OfficialPosts();
    private final Meaning meaning = new Meaning();
    private final CoordinationSigns coordination = new CoordinationSigns();

    PulseFolder(SeenMentions seen, PulseMetrics metrics) {
        this.seen = seen;
        this.metrics = metrics;
    }

    /**
     * Folds.
     *
     * @param mentions at least one, all of one brand and root, in event-time order
     * @param start start of the window, inclusive
     * @param end end of the window, exclusive
     */
    Pulse fold(List<EnrichedMention> mentions, Instant start, Instant end) {
        EnrichedMention first = mentions.get(0);
        Pulse pulse = BlankPulse.of(first.getBrand(), first.getRoot(), start, end);
        for (EnrichedMention mention : mentions) {
            add(mention, pulse);
        }
        pulse.setAliases(new ArrayList<>(aliases.stream().limit(MAX_ALIASES).toList()));
        pulse.setAuthors(authors.toBytes());
        pulse.setReach(followers.values().stream().mapToLong(Long::longValue).sum());
        pulse.setEvidence(evidence.best());
        counters.writeTo(pulse);
        official.writeTo(pulse);
        meaning.writeTo(pulse);
        coordination.writeTo(pulse);
        return pulse;
    }

    private void add(EnrichedMention enriched, Pulse pulse) {
        Mention mention = enriched.getMention();
        SeenMention before = seen.find(mention.getPlatform(), mention.getId());
        aliases.addAll(enriched.getAliases());
        pulse.setCrisisSize(enriched.getCrisisSize());
        pulse.setAlertBudget(enriched.getAlertBudget());
        if (before == null) {
            addNew(enriched, pulse);
            count(enriched, metrics.fresh);
            return;
        }
        SeenMention after = update(before, mention);
        if (after.equals(before)) {
            pulse.setDuplicates(pulse.getDuplicates() + 1);
            count(enriched, metrics.duplicates);
        } else {
            if (after.isTakenDown() && !before.isTakenDown()) {
                pulse.setDeletes(pulse.getDeletes() + 1);
            }
            pulse.setUpdates(pulse.getUpdates() + 1);
            count(enriched, metrics.updates);
        }
        seen.remember(mention.getPlatform(), mention.getId(), after);
    }

    private static void count(EnrichedMention enriched, Counter counter) {
        if (enriched.getPrimary()) {
            counter.increment();
        }
    }

    private SeenMention update(SeenMention before, Mention mention) {
        SeenMention after = before;
        Counters snapshot = mention.getCounters();
        if (mention.getActivity() == Activity.DELETE) {
            after = after.takenDown();
        } else if (mention.getActivity() == Activity.UPDATE && mention.getContent() != null) {
            after = after.edited(textHash(mention));
        }
        if (snapshot != null && snapshot.getAt().toEpochMilli() > before.countersAt()) {
            after = after.read(snapshot);
            counters.add(before, after, Instant.ofEpochMilli(Math.max(before.countersAt(), before.published())));
        }
        return after;
    }

    private void addNew(EnrichedMention enriched, Pulse pulse) {
        Mention mention = enriched.getMention();
        SeenMention now = SeenMention.of(textHash(mention), mention.getPublished());
        Counters snapshot = mention.getCounters();
        if (snapshot != null) {
            SeenMention nothing = now;
            now = now.read(snapshot);
            boolean watchedFromTheStart = mention.getActivity() == Activity.CREATE
                    && !snapshot.getAt().isAfter(mention.getPublished().plus(FRESH));
            if (watchedFromTheStart) {
                counters.add(nothing, now, mention.getPublished());
            }
        }
        if (mention.getActivity() == Activity.DELETE) {
            now = now.takenDown();
            pulse.setDeletes(pulse.getDeletes() + 1);
            pulse.setUpdates(pulse.getUpdates() + 1);
        } else if (enriched.getOfficial()) {
            official.add(enriched);
            evidence.add(enriched);
        } else {
            addMention(enriched, pulse);
        }
        seen.remember(mention.getPlatform(), mention.getId(), now);
    }

    private void addMention(EnrichedMention enriched, Pulse pulse) {
        Mention mention = enriched.getMention();
        String words = OwnWords.of(mention);
        countKind(mention, pulse);
        pulse.getPlatforms().merge(mention.getPlatform(), 1, Integer::sum);
        addAuthor(mention);
        meaning.add(enriched, words);
        coordination.add(enriched, words);
        if (pulse.getFingerprint() == null) {
            pulse.setFingerprint(enriched.getFingerprint());
        }
        evidence.add(enriched);
    }

    private static void countKind(Mention mention, Pulse pulse) {
        pulse.setMentions(pulse.getMentions() + 1);
        switch (mention.getKind()) {
            case POST, RATING -> pulse.setOriginals(pulse.getOriginals() + 1);
            case SHARE -> pulse.setShares(pulse.getShares() + 1);
            case QUOTE -> pulse.setQuotes(pulse.getQuotes() + 1);
            case REPLY, COMMENT -> pulse.setReplies(pulse.getReplies() + 1);
            case ARTICLE, BROADCAST -> pulse.setPress(pulse.getPress() + 1);
        }
    }

    private void addAuthor(Mention mention) {
        if (mention.getAuthor() != null) {
            String account = mention.getAuthor().getId();
            authors.add(mention.getPlatform(), account);
            if (mention.getAuthor().getFollowers() != null) {
                followers.merge(
                        mention.getPlatform() + ':' + account,
                        mention.getAuthor().getFollowers(),
                        Math::max);
            }
        }
    }

    private static int textHash(Mention mention) {
        @Nullable String content = mention.getContent();
        return content == null ? 0 : content.hashCode();
    }
}
