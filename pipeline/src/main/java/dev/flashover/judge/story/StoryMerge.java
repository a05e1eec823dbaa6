package dev.flashover.judge.story;

import dev.flashover.avro.Aspect;
import dev.flashover.avro.CounterGrowth;
import dev.flashover.avro.Evidence;
import dev.flashover.avro.PlatformJump;
import dev.flashover.avro.SentimentSum;
import dev.flashover.avro.Signals;
import dev.flashover.avro.Story;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.judge.growth.Growth;
import dev.flashover.judge.response.MergedResponses;
import dev.flashover.judge.spread.Coordination;
import dev.flashover.judge.spread.StorySpread;
import dev.flashover.judge.story.StoryBook.Entry;
import dev.flashover.wire.AuthorSketch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two stories become one. Sums are added, sketches united, of times the first or last is kept, and of lists that are bounded
 * what would have been kept if one story had heard it all; so it does not matter in which order several stories merge. The
 * id, the root and the levels stay those of the one that goes on.
 */
public final class StoryMerge {
    private static final Comparator<Evidence> EARLIEST = Comparator.comparing(Evidence::getTime)
            .thenComparing(Evidence::getPlatform)
            .thenComparing(Evidence::getId);

    private static final int MOST_PERSONS = 5;
    private static final int MOST_WEAK_ROOTS = 32;

    /**
     * Which of several goes on: the one of which people have heard most, by the highest level that it has reached; of equals
     * the older one, for its id is the longest known.
     */
    public static final Comparator<Entry> GOES_ON_FIRST = Comparator.comparing(
                    (Entry entry) -> entry.story().getPeak())
            .reversed()
            .thenComparing(entry -> entry.story().getFirstSeen())
            .thenComparing(entry -> entry.story().getId());

    private StoryMerge() {}

    /** Adds everything of a story to the one that goes on. */
    public static void merge(Entry goesOn, Entry ends) {
        mergeCounts(goesOn.story(), ends.story());
        mergeLists(goesOn.story(), ends.story());
        mergeMemory(goesOn, ends);
    }

    private static void mergeCounts(Story story, Story other) {
        story.setRoots(story.getRoots() + other.getRoots());
        story.setMentions(story.getMentions() + other.getMentions());
        story.setShares(story.getShares() + other.getShares());
        story.setPress(story.getPress() + other.getPress());
        story.setReach(story.getReach() + other.getReach());
        story.setReplies(story.getReplies() + other.getReplies());
        story.setSpread(story.getSpread() + other.getSpread());
        story.setComplaints(story.getComplaints() + other.getComplaints());
        story.setSignals(sum(story.getSignals(), other.getSignals()));
        story.setFirstReply(earlier(story.getFirstReply(), other.getFirstReply()));
        if (other.getFirstSeen().isBefore(story.getFirstSeen())) {
            story.setFirstSeen(other.getFirstSeen());
        }
        if (other.getLastSeen().isAfter(story.getLastSeen())) {
            story.setLastSeen(other.getLastSeen());
        }
        CounterGrowth growth = story.getGrowth();
        growth.setViews(growth.getViews() + other.getGrowth().getViews());
        growth.setLikes(growth.getLikes() + other.getGrowth().getLikes());
        growth.setShares(growth.getShares() + other.getGrowth().getShares());
        growth.setComments(growth.getComments() + other.getGrowth().getComments());
        SentimentSum felt = story.getSentiment();
        felt.setScored(felt.getScored() + other.getSentiment().getScored());
        felt.setNegative(felt.getNegative() + other.getSentiment().getNegative());
        felt.setPositive(felt.getPositive() + other.getSentiment().getPositive());
    }

    private static void mergeLists(Story story, Story other) {
        story.setPlatforms(united(story.getPlatforms(), other.getPlatforms(), Integer.MAX_VALUE));
        story.setLanguages(united(story.getLanguages(), other.getLanguages(), Integer.MAX_VALUE));
        story.setPersons(united(story.getPersons(), other.getPersons(), MOST_PERSONS));
        story.setAspects(aspects(story.getAspects(), other.getAspects()));
        story.setJumps(jumps(story.getJumps(), other.getJumps()));
        story.setEvidence(evidence(story.getEvidence(), other.getEvidence()));
        story.setTitle(StoryTitle.of(story.getEvidence(), story.getRoot(), story.getAspects()));
        List<String> suggested = new ArrayList<>(story.getSuggested());
        suggested.remove(other.getId());
        story.setSuggested(suggested);
    }

    private static void mergeMemory(Entry goesOn, Entry ends) {
        StoryMemory memory = goesOn.memory();
        StoryMemory other = ends.memory();
        StorySpread.merge(memory, other);
        Growth.merge(memory.getGrowth(), other.getGrowth());
        Coordination.merge(memory.getCoordination(), other.getCoordination());
        MergedResponses.add(goesOn.story(), memory.getResponse(), ends.story(), other.getResponse());
        AuthorSketch authors = new AuthorSketch().merge(memory.getAuthors()).merge(other.getAuthors());
        memory.setAuthors(authors.toBytes());
        goesOn.story().setAuthors(authors.estimate());
        AuthorSketch copycats = new AuthorSketch().merge(memory.getCopycats()).merge(other.getCopycats());
        memory.setCopycats(copycats.toBytes());
        memory.setNamelessCopycats(memory.getNamelessCopycats() + other.getNamelessCopycats());
        Copycats.update(goesOn);
        TermCounts terms = TermCounts.of(memory.getTerms(), TermCounts.OF_STORY);
        terms.merge(TermCounts.of(other.getTerms(), TermCounts.OF_STORY));
        memory.setTerms(terms.state());
        memory.setWeak(new ArrayList<>(Stream.concat(memory.getWeak().stream(), other.getWeak().stream())
                .sorted(Comparator.comparing(weak -> -weak.getTerms().getAsOf()))
                .limit(MOST_WEAK_ROOTS)
                .toList()));
    }

    private static List<String> united(List<String> ours, List<String> theirs, int most) {
        List<String> all = new ArrayList<>(ours);
        theirs.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return new ArrayList<>(all.subList(0, Math.min(most, all.size())));
    }

    private static List<Aspect> aspects(List<Aspect> ours, List<Aspect> theirs) {
        Map<String, Aspect> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ours.forEach(each -> all.put(each.getPhrase(), each));
        theirs.forEach(each -> all.merge(
                each.getPhrase(),
                each,
                (known, more) -> new Aspect(known.getPhrase(), known.getTexts() + more.getTexts())));
        return new ArrayList<>(all.values().stream()
                .sorted(Comparator.comparingInt(Aspect::getTexts).reversed().thenComparing(Aspect::getPhrase))
                .limit(StoryFindings.MOST_ASPECTS)
                .toList());
    }

    private static List<PlatformJump> jumps(List<PlatformJump> ours, List<PlatformJump> theirs) {
        Map<String, PlatformJump> first = new TreeMap<>();
        ours.forEach(jump -> first.put(jump.getPlatform(), jump));
        theirs.forEach(jump -> first.merge(
                jump.getPlatform(), jump, (one, other) -> other.getTime().isBefore(one.getTime()) ? other : one));
        return new ArrayList<>(first.values().stream()
                .sorted(Comparator.comparing(PlatformJump::getTime).thenComparing(PlatformJump::getPlatform))
                .toList());
    }

    /** The earliest of the first ones leads. */
    private static List<Evidence> evidence(List<Evidence> ours, List<Evidence> theirs) {
        boolean turned = !theirs.isEmpty() && (ours.isEmpty() || EARLIEST.compare(theirs.get(0), ours.get(0)) < 0);
        return turned ? StoryFacts.merge(theirs, ours) : StoryFacts.merge(ours, theirs);
    }

    private static @Nullable Signals sum(@Nullable Signals one, @Nullable Signals other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Signals sum = Signals.newBuilder(one).build();
        for (int field = 0; field < Signals.getClassSchema().getFields().size(); field++) {
            sum.put(field, (double) one.get(field) + (double) other.get(field));
        }
        return sum;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
