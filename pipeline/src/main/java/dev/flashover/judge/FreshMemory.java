package dev.flashover.judge;

import dev.flashover.avro.Story;
import dev.flashover.avro.state.BrandMemory;
import dev.flashover.avro.state.BrandReplies;
import dev.flashover.avro.state.CoordinationCounts;
import dev.flashover.avro.state.ResponseMemory;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.judge.growth.Growth;
import dev.flashover.judge.level.AlertBudget;
import dev.flashover.judge.spread.Baseline;
import dev.flashover.judge.spread.StorySpread;
import java.util.ArrayList;

/** What is kept of a story or a brand of which nothing is known yet. */
final class FreshMemory {
    /** When a story is due that nobody has put off yet. */
    static final long NEVER_DUE = 0;

    private FreshMemory() {}

    static StoryMemory of(Story story) {
        return StoryMemory.newBuilder()
                .setWindows(StorySpread.emptyWindows())
                .setObservedShares(0)
                .setCountedShares(0)
                .setObservedComments(0)
                .setCountedComments(0)
                .setGrowth(Growth.begin(story.getFirstSeen().toEpochMilli()))
                .setResponse(ResponseMemory.newBuilder().build())
                .setCoordination(CoordinationCounts.newBuilder().build())
                .setLearned(false)
                .setDue(NEVER_DUE)
                .build();
    }

    /** @param now from when on the brand is watched, in epoch milliseconds */
    static BrandMemory ofBrand(long now) {
        return BrandMemory.newBuilder()
                .setBaseline(Baseline.prior())
                .setBudget(AlertBudget.empty(now))
                .setReplies(BrandReplies.newBuilder().build())
                .setAlarming(new ArrayList<>())
                .build();
    }
}
