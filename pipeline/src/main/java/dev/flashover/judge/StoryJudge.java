package dev.flashover.judge;

import dev.flashover.avro.Annotation;
import dev.flashover.avro.Change;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Evidence;
import dev.flashover.avro.Level;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Reason;
import dev.flashover.avro.Story;
import dev.flashover.avro.Verdict;
import dev.flashover.avro.state.BrandMemory;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.config.JudgeConfig;
import dev.flashover.judge.growth.Growth;
import dev.flashover.judge.level.SpreadVerdict;
import dev.flashover.judge.response.Addressee;
import dev.flashover.judge.response.Responses;
import dev.flashover.judge.spread.Baseline;
import dev.flashover.judge.spread.Coordination;
import dev.flashover.judge.spread.Gain;
import dev.flashover.judge.spread.Scale;
import dev.flashover.judge.spread.StorySpread;
import dev.flashover.judge.story.Copycats;
import dev.flashover.judge.story.Grouping;
import dev.flashover.judge.story.Placement;
import dev.flashover.judge.story.StoryBook;
import dev.flashover.judge.story.StoryBook.Entry;
import dev.flashover.judge.story.StoryFacts;
import dev.flashover.judge.story.StoryFindings;
import dev.flashover.judge.story.StoryIndex;
import dev.flashover.judge.story.StoryProfile;
import dev.flashover.wire.AuthorSketch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts pulses into stories and judges them: at every pulse, and again when a story is due although nothing came. */
final class StoryJudge {
    /** How soon a story that is not quiet is looked at again when nothing comes: when the shortest scale has turned over. */
    private static final Duration WATCHING = Duration.ofMinutes(5);

    /** An old story changes slowly: it is looked at again after this part of its age, if that is longer. */
    private static final int PATIENCE = 50;

    /** A story whose complainant is thankful is over when nothing more comes for so long. */
    private static final Duration RESOLVED = Duration.ofDays(1);

    /** A story's first course: after it, it tells what is usual for the brand. */
    private static final Duration FIRST_COURSE = Duration.ofDays(1);

    private final Duration storyQuiet;
    private final double crisisSize;
    private final StoryAssessment assessment = new StoryAssessment();
    private final StoryLevels levels;
    private final Grouping grouping;
    private final StoryProfile profile;
    private final StoryMoves moves;
    private final StoryBook book;
    private final Verdicts verdicts;
    private final JudgeMetrics metrics;

    StoryJudge(JudgeConfig config, StoryIndex index, StoryBook book, Verdicts verdicts, JudgeMetrics metrics) {
        this.storyQuiet = config.storyQuiet();
        this.crisisSize = config.crisisSize();
        this.levels = new StoryLevels(config);
        this.grouping = new Grouping(index, book);
        this.profile = new StoryProfile(index, book);
        this.moves = new StoryMoves(index, book, profile, verdicts, metrics);
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
        long now = pulse.getEnd().toEpochMilli();
        Placement placement = grouping.place(pulse);
        Entry entry = gather(pulse, placement);
        if (entry == null) {
            entry = bringsNews(pulse) ? open(pulse) : addressee(pulse);
            if (entry == null) {
                return;
            }
            StoryMoves.suggest(entry.story(), placement.suggested());
        }
        BrandMemory brand = book.brand(pulse.getBrand(), now);
        brand.setCrisisSize(pulse.getCrisisSize());
        brand.setAlertBudget(pulse.getAlertBudget());
        boolean answered = add(pulse, entry, brand, placement.ground());
        judge(entry, brand, now, true, answered);
    }

    /** The story to which a pulse belongs, merged of several if it is a bridge; null if there is none. */
    private @Nullable Entry gather(Pulse pulse, Placement placement) {
        List<Entry> entries = placement.stories().stream()
                .map(book::find)
                .filter(Objects::nonNull)
                .toList();
        if (entries.isEmpty()) {
            return null;
        }
        long now = pulse.getEnd().toEpochMilli();
        Entry entry = moves.merge(entries, now);
        StoryMoves.suggest(entry.story(), placement.suggested());
        if (!profile.leaves(entry, pulse)) {
            return moves.follow(grouping.reconsider(pulse, entry), entry, now);
        }
        book.save(entry, entry.memory().getDue());
        Entry fresh = open(pulse);
        moves.left(fresh.story(), entry.story());
        return fresh;
    }

    /**
     * Takes in what a second look at a text has found; the text's story may be closed by now. What the brand itself says
     * is no complaint.
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
            long now = annotation.getTime().toEpochMilli();
            judge(entry, book.brand(annotation.getBrand(), now), now, true, false);
        }
    }

    /** Looks at a story that is due although nothing came. */
    void lookAgain(Entry entry, long now) {
        Story story = entry.story();
        BrandMemory brand = book.brand(story.getBrand(), now);
        if (!entry.memory().getLearned() && now >= learnAt(story)) {
            learn(entry, brand, now);
        }
        if (story.getLevel() == Level.QUIET && now >= quietAt(story)) {
            close(entry, now);
        } else {
            judge(entry, brand, now, false, false);
        }
    }

    /** The story that an official post is about which answers nothing by itself; null if there is none. */
    private @Nullable Entry addressee(Pulse pulse) {
        BrandMemory brand = book.brand(pulse.getBrand());
        if (brand == null) {
            return null;
        }
        List<Entry> alarming = brand.getAlarming().stream()
                .map(book::find)
                .filter(Objects::nonNull)
                .toList();
        return Addressee.of(pulse, alarming.stream().map(Entry::story).toList())
                .flatMap(likely -> alarming.stream()
                        .filter(entry -> entry.story().equals(likely))
                        .findFirst())
                .orElse(null);
    }

    private static boolean bringsNews(Pulse pulse) {
        return pulse.getMentions() > 0
                || pulse.getGrowth().getShares() + pulse.getGrowth().getComments() > 0
                || pulse.getGrowth().getLikes() + pulse.getGrowth().getViews() > 0;
    }

    private Entry open(Pulse pulse) {
        metrics.opened.increment();
        long now = pulse.getEnd().toEpochMilli();
        levels.budget(book.brand(pulse.getBrand(), now)).begin(now);
        Story story = StoryFacts.open(pulse);
        Entry entry = new Entry(story, FreshMemory.of(story));
        grouping.open(pulse, story.getId(), entry.memory());
        return entry;
    }

    /** Returns whether the brand has just answered, or the tone of its answers turned. */
    private boolean add(Pulse pulse, Entry entry, BrandMemory brand, Placement.Ground ground) {
        Story story = entry.story();
        StoryMemory memory = entry.memory();
        long now = pulse.getEnd().toEpochMilli();
        boolean opens = story.getMentions() + story.getRoots() == 0;
        boolean copy = !opens && grouping.repeats(pulse, story.getId());
        StoryFacts.add(story, pulse);
        if (opens || grouping.join(pulse, story.getId())) {
            story.setRoots(story.getRoots() + 1);
        }
        Copycats.count(entry, pulse, opens, copy);
        AuthorSketch authors = new AuthorSketch().merge(memory.getAuthors()).merge(pulse.getAuthors());
        memory.setAuthors(authors.toBytes());
        story.setAuthors(authors.estimate());
        Coordination.add(memory.getCoordination(), pulse);
        StorySpread spread = new StorySpread(memory);
        double lastHour = spread.velocities(now).getOrDefault(Scale.HOUR, 0.0);
        Baseline baseline = new Baseline(brand.getBaseline());
        Gain gain = spread.add(pulse, baseline);
        baseline.arrive(gain.total(), now);
        profile.learn(entry, pulse, gain.total(), ground);
        grow(new Growth(memory.getGrowth()), gain, pulse);
        return Responses.add(story, memory.getResponse(), brand.getReplies(), pulse, gain, lastHour);
    }

    private static void grow(Growth growth, Gain gain, Pulse pulse) {
        long end = pulse.getEnd().toEpochMilli();
        gain.slices(pulse).forEach((time, amount) -> growth.add(amount, time, null));
        growth.add(gain.seen(), end, rootReach(pulse));
    }

    /** Followers of whoever posted the root, if the pulse tells them. */
    private static @Nullable Double rootReach(Pulse pulse) {
        return pulse.getEvidence().stream()
                .filter(text -> pulse.getRoot().equals("post:" + text.getPlatform() + ':' + text.getId()))
                .map(Evidence::getFollowers)
                .filter(Objects::nonNull)
                .map(Long::doubleValue)
                .findFirst()
                .orElse(null);
    }

    private void judge(Entry entry, BrandMemory brand, long now, boolean news, boolean answered) {
        Story story = entry.story();
        Level previous = story.getLevel();
        Verdict said = story.getVerdict();
        Double own = brand.getCrisisSize();
        story.setCrisisSize(own == null ? crisisSize : own);
        story.setUpdated(Instant.ofEpochMilli(now));
        List<Reason> reasons = assessment.assess(entry, brand, now);
        Change change = levels.decide(entry, brand, answered, now);
        EscalationRisk event = change == null ? null : RiskEvents.next(story, change, previous, reasons, null);
        book.save(entry, due(entry, now));
        if (news || event != null || story.getVerdict() != said) {
            verdicts.publish(story);
        }
        if (event != null) {
            verdicts.announce(event);
        }
    }

    private void learn(Entry entry, BrandMemory brand, long now) {
        Story story = entry.story();
        entry.memory().setLearned(true);
        levels.budget(brand).learn(entry.memory().getPeakProbability(), now);
        // A story that was alarming must not teach that such stories are usual.
        if (story.getPeak().compareTo(Level.ELEVATED) < 0) {
            new StorySpread(entry.memory()).teach(new Baseline(brand.getBaseline()), now);
        }
    }

    private void close(Entry entry, long now) {
        Story story = entry.story();
        metrics.closed.increment();
        book.close(entry);
        if (story.getPeak() == Level.QUIET && story.getResolvedBy() == null) {
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
        long wait = Math.max(WATCHING.toMillis(), (now - story.getFirstSeen().toEpochMilli()) / PATIENCE);
        long comfort = SpreadVerdict.due(story, entry.memory().getGrowth().getLatest(), now);
        long due = story.getLevel() == Level.QUIET ? Math.min(quietAt(story), comfort) : now + wait;
        if (!entry.memory().getLearned()) {
            due = Math.min(due, learnAt(story));
        }
        return Math.max(now + 1, due);
    }

    private long quietAt(Story story) {
        Duration quiet = story.getResolvedBy() != null && RESOLVED.compareTo(storyQuiet) < 0 ? RESOLVED : storyQuiet;
        return story.getLastSeen().plus(quiet).toEpochMilli();
    }

    private static long learnAt(Story story) {
        return story.getFirstSeen().plus(FIRST_COURSE).toEpochMilli();
    }
}
