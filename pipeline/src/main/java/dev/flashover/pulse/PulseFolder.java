package dev.flashover.pulse;

import dev.flashover.avro.Activity;
import dev.flashover.avro.CounterGrowth;
import dev.flashover.avro.Counters;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Mention;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Sentiment;
import dev.flashover.avro.SentimentSum;
import dev.flashover.wire.AuthorSketch;
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
    private final CounterGrowth growth = new CounterGrowth(0L, 0L, 0L, 0L);
    private @Nullable Instant growthSince;
    private final SentimentSum sentiment = new SentimentSum(0, 0.0, 0.0);

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
        Pulse pulse = empty(mentions.get(0), start, end);
        for (EnrichedMention mention : mentions) {
            add(mention, pulse);
        }
        pulse.setAliases(new ArrayList<>(aliases.stream().limit(MAX_ALIASES).toList()));
        pulse.setAuthors(authors.toBytes());
        pulse.setReach(followers.values().stream().mapToLong(Long::longValue).sum());
        pulse.setEvidence(evidence.best());
        pulse.setGrowthSince(growthSince);
        return pulse;
    }

    private Pulse empty(EnrichedMention first, Instant start, Instant end) {
        return Pulse.newBuilder()
                .setBrand(first.getBrand())
                .setRoot(first.getRoot())
                .setStart(start)
                .setEnd(end)
                .setAliases(new ArrayList<>())
                .setMentions(0)
                .setOriginals(0)
                .setShares(0)
                .setQuotes(0)
                .setReplies(0)
                .setPress(0)
                .setUpdates(0)
                .setDeletes(0)
                .setDuplicates(0)
                .setOfficial(0)
                .setReach(0)
                .setPlatforms(new TreeMap<>())
                .setLanguages(new TreeMap<>())
                .setSentiment(sentiment)
                .setGrowth(growth)
                .setEvidence(new ArrayList<>())
                .build();
    }

    private void add(EnrichedMention enriched, Pulse pulse) {
        Mention mention = enriched.getMention();
        SeenMention before = seen.find(mention.getPlatform(), mention.getId());
        aliases.addAll(enriched.getAliases());
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
        Counters counters = mention.getCounters();
        if (mention.getActivity() == Activity.DELETE) {
            after = after.takenDown();
        } else if (mention.getActivity() == Activity.UPDATE && mention.getContent() != null) {
            after = after.edited(textHash(mention));
        }
        if (counters != null && counters.getAt().toEpochMilli() > before.countersAt()) {
            after = after.read(counters);
            grow(before, after, Instant.ofEpochMilli(Math.max(before.countersAt(), before.published())));
        }
        return after;
    }

    private void addNew(EnrichedMention enriched, Pulse pulse) {
        Mention mention = enriched.getMention();
        SeenMention now = SeenMention.of(textHash(mention), mention.getPublished());
        Counters counters = mention.getCounters();
        if (counters != null) {
            SeenMention nothing = now;
            now = now.read(counters);
            boolean watchedFromTheStart = mention.getActivity() == Activity.CREATE
                    && !counters.getAt().isAfter(mention.getPublished().plus(FRESH));
            if (watchedFromTheStart) {
                grow(nothing, now, mention.getPublished());
            }
        }
        if (mention.getActivity() == Activity.DELETE) {
            now = now.takenDown();
            pulse.setDeletes(pulse.getDeletes() + 1);
            pulse.setUpdates(pulse.getUpdates() + 1);
        } else if (enriched.getOfficial()) {
            addOfficial(enriched, pulse);
        } else {
            addMention(enriched, pulse);
        }
        seen.remember(mention.getPlatform(), mention.getId(), now);
    }

    private void addOfficial(EnrichedMention enriched, Pulse pulse) {
        pulse.setOfficial(pulse.getOfficial() + 1);
        evidence.add(enriched);
        Mention mention = enriched.getMention();
        boolean answers = mention.getInReplyTo() != null || mention.getContext() != null || mention.getObject() != null;
        Instant first = pulse.getFirstOfficialReply();
        if (answers && (first == null || enriched.getTime().isBefore(first))) {
            pulse.setFirstOfficialReply(enriched.getTime());
        }
    }

    private void addMention(EnrichedMention enriched, Pulse pulse) {
        Mention mention = enriched.getMention();
        countKind(mention, pulse);
        pulse.getPlatforms().merge(mention.getPlatform(), 1, Integer::sum);
        String language = enriched.getLanguage();
        if (language != null) {
            pulse.getLanguages().merge(language, 1, Integer::sum);
        }
        addAuthor(mention);
        Sentiment felt = enriched.getSentiment();
        if (felt != null) {
            sentiment.setScored(sentiment.getScored() + 1);
            sentiment.setNegative(sentiment.getNegative() + felt.getNegative());
            sentiment.setPositive(sentiment.getPositive() + felt.getPositive());
        }
        if (enriched.getComplaint() != null) {
            pulse.setComplaints(pulse.getComplaints() + enriched.getComplaint());
        }
        if (enriched.getSignals() != null) {
            pulse.setSignals(SignalSum.add(pulse.getSignals(), enriched.getSignals()));
        }
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

    private void grow(SeenMention before, SeenMention after, Instant since) {
        growth.setViews(growth.getViews() + rise(before.views(), after.views()));
        growth.setLikes(growth.getLikes() + rise(before.likes(), after.likes()));
        growth.setShares(growth.getShares() + rise(before.shares(), after.shares()));
        growth.setComments(growth.getComments() + rise(before.comments(), after.comments()));
        if (growthSince == null || since.isBefore(growthSince)) {
            growthSince = since;
        }
    }

    /** A counter that falls was corrected by its platform; it grows again from there. */
    private static long rise(long before, long after) {
        return Math.max(0, after - Math.max(0, before));
    }

    private static int textHash(Mention mention) {
        @Nullable String content = mention.getContent();
        return content == null ? 0 : content.hashCode();
    }
}
