package dev.flashover.judge;

import dev.flashover.avro.Change;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Level;
import dev.flashover.avro.Story;
import dev.flashover.judge.story.Placement;
import dev.flashover.judge.story.StoryBook;
import dev.flashover.judge.story.StoryBook.Entry;
import dev.flashover.judge.story.StoryIndex;
import dev.flashover.judge.story.StoryMerge;
import dev.flashover.judge.story.StoryProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Merges stories between which a bridge has appeared, and tells those who follow them. */
final class StoryMoves {
    private static final int MOST_SUGGESTED = 5;

    private final StoryIndex index;
    private final StoryBook book;
    private final StoryProfile profile;
    private final Verdicts verdicts;
    private final JudgeMetrics metrics;

    StoryMoves(StoryIndex index, StoryBook book, StoryProfile profile, Verdicts verdicts, JudgeMetrics metrics) {
        this.index = index;
        this.book = book;
        this.profile = profile;
        this.verdicts = verdicts;
        this.metrics = metrics;
    }

    /**
     * Makes one of several stories, as far as what they are about does not speak against it; the others are suggested.
     *
     * @param entries at least one, the surest first
     * @param now event time in epoch milliseconds
     * @return the one to which the surest belongs; not saved yet
     */
    Entry merge(List<Entry> entries, long now) {
        Entry surest = entries.get(0);
        List<Entry> one = new ArrayList<>(List.of(surest));
        List<String> others = new ArrayList<>();
        for (Entry entry : entries.subList(1, entries.size())) {
            if (profile.mayBeOne(surest, entry, now)) {
                one.add(entry);
            } else {
                others.add(entry.story().getId());
            }
        }
        one.sort(StoryMerge.GOES_ON_FIRST);
        Entry goesOn = one.get(0);
        one.subList(1, one.size()).forEach(ends -> merge(ends, goesOn, now));
        suggest(goesOn.story(), others);
        return goesOn;
    }

    /**
     * Lets a story of a single root go where its terms lead, from where it may leave again.
     *
     * @param now event time in epoch milliseconds
     * @return the story that goes on, the same if its terms lead nowhere; not saved yet
     */
    Entry follow(Placement placement, Entry entry, long now) {
        Entry likely = placement.byTerms() ? book.find(placement.stories().get(0)) : null;
        suggest(entry.story(), placement.suggested());
        if (likely == null) {
            return entry;
        }
        StoryProfile.weaken(entry);
        merge(entry, likely, now);
        return likely;
    }

    private void merge(Entry ends, Entry goesOn, long now) {
        Story story = ends.story();
        StoryMerge.merge(goesOn, ends);
        index.move(story.getBrand(), story.getId(), goesOn.story().getId());
        book.close(ends);
        metrics.merged.increment();
        if (story.getPeak() == Level.QUIET) {
            verdicts.withdraw(story);
            return;
        }
        Level previous = story.getLevel();
        story.setMergedInto(goesOn.story().getId());
        story.setClosed(true);
        story.setLevel(Level.QUIET);
        story.setUpdated(Instant.ofEpochMilli(now));
        EscalationRisk event = RiskEvents.next(
                story, Change.MERGED, previous, List.of(), goesOn.story().getId());
        verdicts.publish(story);
        verdicts.announce(event);
    }

    /** Tells that a new story has left another one, if anybody has heard of that. */
    void left(Story fresh, Story former) {
        metrics.split.increment();
        fresh.setSplitFrom(former.getId());
        if (former.getPeak() != Level.QUIET) {
            verdicts.announce(RiskEvents.next(fresh, Change.SPLIT, Level.QUIET, List.of(), former.getId()));
        }
    }

    /** Lists stories that may be the same, the likeliest first. */
    static void suggest(Story story, List<String> others) {
        List<String> suggested = new ArrayList<>(story.getSuggested());
        others.stream()
                .filter(id -> !id.equals(story.getId()) && !suggested.contains(id))
                .forEach(suggested::add);
        story.setSuggested(new ArrayList<>(suggested.subList(0, Math.min(MOST_SUGGESTED, suggested.size()))));
    }
}
