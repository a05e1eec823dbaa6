package dev.flashover.judge;

import dev.flashover.avro.Annotation;
import dev.flashover.avro.Change;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Level;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Reason;
import dev.flashover.avro.Story;
import dev.flashover.avro.Velocity;
import dev.flashover.avro.state.BrandBaseline;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.config.JudgeConfig;
import dev.flashover.judge.risk.LevelPolicy;
import dev.flashover.judge.risk.RiskModel;
import dev.flashover.judge.spread.Baseline;
import dev.flashover.judge.spread.Scale;
import dev.flashover.judge.spread.StorySpread;
import dev.flashover.judge.story.Grouping;
import dev.flashover.judge.story.StoryBook;
import dev.flashover.judge.story.StoryBook.Entry;
import dev.flashover.judge.story.StoryFacts;
import dev.flashover.judge.story.StoryFindings;
import dev.flashover.wire.AuthorSketch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Puts pulses into stories and judges them: at every pulse, and again when a story is due although nothing came. */
final class StoryJudge {
    /** How often a story that is not quiet is looked at when nothing comes: as often as the shortest scale turns over. */
    private static final Duration WATCHING = Duration.ofMinutes(5);

    /** A story's first course: after it, its peaks tell what is usual for the brand. */
    private static final Duration FIRST_COURSE = Duration.ofDays(1);

    private final Duration storyQuiet;
    private final LevelPolicy levels;
    private final RiskModel model = new RiskModel();
    private final Grouping grouping;
    private final StoryBook book;
    private final Verdicts verdicts;
    private final JudgeMetrics metrics;

    StoryJudge(JudgeConfig config, Grouping grouping, StoryBook book, Verdicts verdicts, JudgeMetrics metrics) {
        this.storyQuiet = config.storyQuiet();
        this.levels = new LevelPolicy(config.cooling());
        this.grouping = grouping;
        this.book = book;
        this.verdicts = verdicts;
        this.metrics = metrics;
    }

    /** Takes a pulse in. Pulses, annotations and looks must come in event-time order. */
    void take(Pulse pulse) {
        metrics.pulses.increment();
        if (pulse.getMentions() + pulse.getUpdates() + pulse.getOfficial() == 0) {
            return; // only duplicates: nothing happened
        }
        String id = grouping.find(pulse);
        Entry entry = id == null ? null : book.find(id);
        if (entry == null) {
            if (!bringsNews(pulse)) {
                return;
            }
            entry = open(pulse);
        }
        add(pulse, entry);
        judge(entry, pulse.getEnd().toEpochMilli(), true);
    }

    /**
     * Takes in what a second look at a text has found; the text's story may be closed by now. What the brand itself says
     * is no complaint, and its tone is not judged yet.
     */
    void take(Annotation annotation) {
        if (annotation.getOfficial()) {
            return;
        }
        String id = grouping.find(annotation.getBrand(), annotation.getRoot());
        Entry entry = id == null ? null : book.find(id);
        if (entry != null) {
            metrics.annotations.increment();
            StoryFindings.add(entry.story(), annotation);
            judge(entry, annotation.getTime().toEpochMilli(), true);
        }
    }

    /** Looks at a story again although nothing came; a story that is gone by now is none. */
    void lookAgain(String id, long now) {
        Entry entry = book.find(id);
        if (entry == null || entry.memory().getDue() != now) {
            return;
        }
        Story story = entry.story();
        if (story.getLevel() == Level.QUIET && now >= quietAt(story)) {
            close(entry, now);
            return;
        }
        if (!entry.memory().getLearned() && now >= learnAt(story)) {
            learn(entry);
        }
        judge(entry, now, false);
    }

    private static boolean bringsNews(Pulse pulse) {
        return pulse.getMentions() > 0
                || pulse.getGrowth().getShares() + pulse.getGrowth().getComments() > 0
                || pulse.getGrowth().getLikes() + pulse.getGrowth().getViews() > 0;
    }

    private Entry open(Pulse pulse) {
        metrics.opened.increment();
        StoryMemory memory = StoryMemory.newBuilder()
                .setWindows(StorySpread.emptyWindows())
                .setObservedShares(0)
                .setCountedShares(0)
                .setObservedComments(0)
                .setCountedComments(0)
                .setLearned(false)
                .setDue(0)
                .build();
        return new Entry(StoryFacts.open(pulse), memory);
    }

    private void add(Pulse pulse, Entry entry) {
        Story story = entry.story();
        StoryFacts.add(story, pulse);
        if (grouping.join(pulse, story.getId())) {
            story.setRoots(story.getRoots() + 1);
        }
        AuthorSketch authors =
                new AuthorSketch().merge(entry.memory().getAuthors()).merge(pulse.getAuthors());
        entry.memory().setAuthors(authors.toBytes());
        story.setAuthors(authors.estimate());
        new StorySpread(entry.memory()).add(pulse);
    }

    private void judge(Entry entry, long now, boolean news) {
        Story story = entry.story();
        Baseline baseline = new Baseline(book.baseline(story.getBrand()));
        Map<Scale, Double> velocities = new StorySpread(entry.memory()).velocities(now);
        RiskModel.Score score = model.score(story, velocities, baseline, now);
        LevelPolicy.Decision decision =
                levels.decide(story.getLevel(), entry.memory().getCoolSince(), score.probability(), now);

        Level previous = story.getLevel();
        boolean changed = decision.level() != previous;
        entry.memory().setCoolSince(decision.coolSince());
        story.setProbability(rounded(score.probability()));
        story.setVelocity(velocity(velocities, baseline));
        story.setUpdated(Instant.ofEpochMilli(now));
        story.setLevel(decision.level());
        if (changed) {
            story.setSequence(story.getSequence() + 1);
        }
        EscalationRisk event = changed ? event(story, previous, score.reasons()) : null;
        story.setPeak(highest(story.getPeak(), decision.level()));
        entry.memory().setDue(due(entry, now));
        book.save(entry);
        if (news || changed) {
            verdicts.publish(story);
        }
        if (event != null) {
            metrics.changed(event);
            verdicts.announce(event);
        }
    }

    private static EscalationRisk event(Story story, Level previous, List<Reason> reasons) {
        Change change;
        if (story.getLevel() == Level.QUIET) {
            change = Change.RESOLVED;
        } else if (story.getLevel().compareTo(previous) < 0) {
            change = Change.DEESCALATED;
        } else {
            change = story.getPeak() == Level.QUIET ? Change.OPENED : Change.ESCALATED;
        }
        return EscalationRisk.newBuilder()
                .setId(story.getId() + '/' + story.getSequence())
                .setChange(change)
                .setTime(story.getUpdated())
                .setBrand(story.getBrand())
                .setLevel(story.getLevel())
                .setPrevious(previous)
                .setProbability(story.getProbability())
                .setReasons(reasons)
                .setStory(story)
                .build();
    }

    private void learn(Entry entry) {
        Story story = entry.story();
        entry.memory().setLearned(true);
        // A story that was alarming must not teach that such stories are usual.
        if (story.getPeak().compareTo(Level.ELEVATED) < 0) {
            BrandBaseline statistics = book.baseline(story.getBrand());
            new Baseline(statistics).learn(new StorySpread(entry.memory()).peaks());
            book.save(story.getBrand(), statistics);
        }
    }

    private void close(Entry entry, long now) {
        Story story = entry.story();
        metrics.closed.increment();
        book.close(entry);
        if (story.getPeak() == Level.QUIET) {
            verdicts.withdraw(story);
        } else {
            story.setClosed(true);
            story.setUpdated(Instant.ofEpochMilli(now));
            verdicts.publish(story);
        }
    }

    /** Always later than now, or the story would be looked at for ever at one moment. */
    private long due(Entry entry, long now) {
        Story story = entry.story();
        long due = story.getLevel() == Level.QUIET ? quietAt(story) : now + WATCHING.toMillis();
        if (!entry.memory().getLearned()) {
            due = Math.min(due, learnAt(story));
        }
        return Math.max(now + 1, due);
    }

    private long quietAt(Story story) {
        return story.getLastSeen().plus(storyQuiet).toEpochMilli();
    }

    private static long learnAt(Story story) {
        return story.getFirstSeen().plus(FIRST_COURSE).toEpochMilli();
    }

    private static List<Velocity> velocity(Map<Scale, Double> velocities, Baseline baseline) {
        return velocities.entrySet().stream()
                .map(entry -> new Velocity(
                        entry.getKey().length().toString(),
                        rounded(entry.getValue()),
                        rounded(baseline.usual(entry.getKey()))))
                .toList();
    }

    private static Level highest(Level one, Level other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Nobody needs more digits, and fewer compress better. */
    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
