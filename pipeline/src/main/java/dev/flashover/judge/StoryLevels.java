package dev.flashover.judge;

import dev.flashover.avro.Change;
import dev.flashover.avro.Level;
import dev.flashover.avro.Story;
import dev.flashover.avro.state.BrandMemory;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.config.JudgeConfig;
import dev.flashover.judge.level.AlertBudget;
import dev.flashover.judge.level.LevelPolicy;
import dev.flashover.judge.level.MaterialChange;
import dev.flashover.judge.level.SpreadVerdict;
import dev.flashover.judge.level.Thresholds;
import dev.flashover.judge.story.StoryBook.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a story's probability to its level, within the brand's alert budget, and to what is worth telling. */
final class StoryLevels {
    private static final int MOST_ALARMING = 64;

    private final LevelPolicy policy;
    private final double alertBudget;

    StoryLevels(JudgeConfig config) {
        policy = new LevelPolicy(config.cooling());
        alertBudget = config.alertBudget();
    }

    /** The brand's budget. */
    AlertBudget budget(BrandMemory brand) {
        Double own = brand.getAlertBudget();
        return new AlertBudget(brand.getBudget(), own == null ? alertBudget : own);
    }

    /**
     * Sets the story's level and verdict.
     *
     * @param answered whether the brand has just answered, or the tone of its answers turned
     * @param now event time in epoch milliseconds
     * @return what is to be told; null if nothing is
     */
    @Nullable
    Change decide(Entry entry, BrandMemory brand, boolean answered, long now) {
        Story story = entry.story();
        StoryMemory memory = entry.memory();
        Level before = story.getLevel();
        Level peak = story.getPeak();
        AlertBudget budget = budget(brand);
        Thresholds thresholds = budget.thresholds(peak.compareTo(Level.ELEVATED) >= 0, now);
        LevelPolicy.Decision decision = story.getResolvedBy() == null
                ? policy.decide(before, memory.getCoolSince(), story.getProbability(), thresholds, now)
                : policy.decideResolved(before, memory.getCoolSince(), story.getProbability(), thresholds, now);
        Level level = decision.level();
        memory.setCoolSince(decision.coolSince());
        memory.setPeakProbability(Math.max(memory.getPeakProbability(), story.getProbability()));
        story.setLevel(level);
        story.setPeak(level.compareTo(peak) > 0 ? level : peak);
        story.setVerdict(SpreadVerdict.decide(story, memory.getGrowth().getLatest(), now));
        if (level != before) {
            remember(brand, story);
        }
        if (peak.compareTo(Level.ELEVATED) < 0 && level.compareTo(Level.ELEVATED) >= 0) {
            budget.spend(now);
        }
        Change change = change(story, before, peak, answered, memory, now);
        if (change != null) {
            memory.setTold(MaterialChange.told(story, now));
        }
        return change;
    }

    private static @Nullable Change change(
            Story story, Level before, Level peak, boolean answered, StoryMemory memory, long now) {
        Level level = story.getLevel();
        if (level == Level.QUIET) {
            return before == Level.QUIET ? null : Change.RESOLVED;
        }
        if (level != before) {
            boolean lower = level.compareTo(before) < 0;
            return lower ? Change.DEESCALATED : peak == Level.QUIET ? Change.OPENED : Change.ESCALATED;
        }
        if (answered) {
            return Change.RESPONSE_DETECTED;
        }
        return MaterialChange.isDue(story, memory.getTold(), now) ? Change.UPDATED : null;
    }

    private static void remember(BrandMemory brand, Story story) {
        List<String> alarming = new ArrayList<>(brand.getAlarming());
        alarming.remove(story.getId());
        if (story.getLevel() != Level.QUIET) {
            alarming.add(story.getId());
        }
        if (alarming.size() > MOST_ALARMING) {
            alarming.remove(0);
        }
        brand.setAlarming(alarming);
    }
}
