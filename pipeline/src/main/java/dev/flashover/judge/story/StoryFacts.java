package dev.flashover.judge.story;

import dev.flashover.avro.CounterGrowth;
import dev.flashover.avro.Evidence;
import dev.flashover.avro.Level;
import dev.flashover.avro.PlatformJump;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.SentimentSum;
import dev.flashover.avro.Story;
import dev.flashover.wire.EvidenceOrder;
import dev.flashover.wire.SignalSum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What is known of a story, as pulse after pulse adds to it. Spread, score and level are other people's business. */
public final class StoryFacts {
    private static final int MOST_EVIDENCE = 5;
    private static final int MOST_NAMES = 40;

    private StoryFacts() {}

    /** A new story, before its first pulse was added. */
    public static Story open(Pulse pulse) {
        Instant first = pulse.getEvidence().stream()
                .map(Evidence::getTime)
                .min(Comparator.naturalOrder())
                .orElse(pulse.getStart());
        return Story.newBuilder()
                .setId(StoryId.of(pulse.getBrand(), pulse.getRoot(), first))
                .setBrand(pulse.getBrand())
                .setTitle("")
                .setRoot(pulse.getRoot())
                .setRoots(0)
                .setLevel(Level.QUIET)
                .setPeak(Level.QUIET)
                .setProbability(0)
                .setFirstSeen(first)
                .setLastSeen(first)
                .setUpdated(first)
                .setClosed(false)
                .setMentions(0)
                .setShares(0)
                .setPress(0)
                .setAuthors(0)
                .setReach(0)
                .setPlatforms(new ArrayList<>())
                .setLanguages(new ArrayList<>())
                .setGrowth(new CounterGrowth(0L, 0L, 0L, 0L))
                .setSentiment(new SentimentSum(0, 0.0, 0.0))
                .setVelocity(new ArrayList<>())
                .setReplies(0)
                .setEvidence(new ArrayList<>())
                .setSequence(0)
                .setGrouping(Grouping.VERSION)
                .setModel("")
                .build();
    }

    /** Adds what a pulse brought, except its authors, which the story's sketch counts. */
    public static void add(Story story, Pulse pulse) {
        story.setMentions(story.getMentions() + pulse.getMentions());
        story.setShares(story.getShares() + pulse.getShares());
        story.setPress(story.getPress() + pulse.getPress());
        story.setReach(story.getReach() + pulse.getReach());
        story.setReplies(story.getReplies() + pulse.getOfficial());
        if (story.getFirstReply() == null) {
            story.setFirstReply(pulse.getFirstOfficialReply());
        }
        if (pulse.getEnd().isAfter(story.getLastSeen())) {
            story.setLastSeen(pulse.getEnd());
        }
        addPlatforms(story, pulse);
        addNames(story.getLanguages(), pulse.getLanguages());
        addGrowth(story.getGrowth(), pulse.getGrowth());
        SentimentSum felt = story.getSentiment();
        felt.setScored(felt.getScored() + pulse.getSentiment().getScored());
        felt.setNegative(felt.getNegative() + pulse.getSentiment().getNegative());
        felt.setPositive(felt.getPositive() + pulse.getSentiment().getPositive());
        story.setComplaints(story.getComplaints() + pulse.getComplaints());
        if (pulse.getSignals() != null) {
            story.setSignals(SignalSum.add(story.getSignals(), pulse.getSignals()));
        }
        story.setEvidence(merge(story.getEvidence(), pulse.getEvidence()));
        story.setTitle(StoryTitle.of(story.getEvidence(), story.getRoot(), story.getAspects()));
    }

    private static void addPlatforms(Story story, Pulse pulse) {
        int before = story.getPlatforms().size();
        addNames(story.getPlatforms(), pulse.getPlatforms());
        List<PlatformJump> jumps = new ArrayList<>(story.getJumps());
        story.getPlatforms().stream()
                .skip(before)
                .forEach(platform -> jumps.add(new PlatformJump(platform, pulse.getStart())));
        story.setJumps(jumps);
    }

    private static void addNames(List<String> known, Map<String, Integer> counts) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name) && known.size() < MOST_NAMES)
                .forEach(known::add);
    }

    private static void addGrowth(CounterGrowth sum, CounterGrowth more) {
        sum.setViews(sum.getViews() + more.getViews());
        sum.setLikes(sum.getLikes() + more.getLikes());
        sum.setShares(sum.getShares() + more.getShares());
        sum.setComments(sum.getComments() + more.getComments());
    }

    static List<Evidence> merge(List<Evidence> known, List<Evidence> more) {
        List<Evidence> all = new ArrayList<>(known);
        all.addAll(more);
        if (all.size() < 2) {
            return all;
        }
        List<Evidence> merged = new ArrayList<>(List.of(all.remove(0)));
        all.stream().sorted(EvidenceOrder.BY_REACH).limit(MOST_EVIDENCE - 1L).forEach(merged::add);
        return merged;
    }
}
