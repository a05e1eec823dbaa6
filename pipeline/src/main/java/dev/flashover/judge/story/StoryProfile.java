package dev.flashover.judge.story;

import dev.flashover.avro.Pulse;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.avro.state.WeakRoot;
import dev.flashover.judge.story.Placement.Ground;
import dev.flashover.judge.story.StoryBook.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a story's texts are about, how much attention it has drawn itself, and whether those that joined for that reason alone still belong there. A root that joined
 * by its terms may leave again as soon as it has enough texts of its own to tell.
 *
 * <p>Attention is what is passed on or answered. Complaints that joined for what they are about, and the opener's own next
 * posts, are none: else the first of a thousand lone complaints about one delay would draw all others in.
 */
public final class StoryProfile {
    /** Roots of a story that may still leave; where there are more, the longest known stays for good. */
    private static final int MOST_WEAK_ROOTS = 32;

    /** Texts of its own from which on a root can be told to be about something else. */
    private static final int ENOUGH_TEXTS = 5;

    private static final int MANY_TEXTS = 20;

    /** Log-odds that an average text of a root adds, from which down it is about something else. */
    private static final double SOMETHING_ELSE = -0.5;

    private static final int MOST_TERMS = 12;

    private final StoryBook book;
    private final TermSearch search;

    public StoryProfile(StoryIndex index, StoryBook book) {
        this.book = book;
        this.search = new TermSearch(index, book);
    }

    /**
     * Takes a pulse in that belongs to a story.
     *
     * @param attention its share-equivalents
     * @param ground what has led there
     */
    public void learn(Entry entry, Pulse pulse, double attention, Ground ground) {
        long now = pulse.getEnd().toEpochMilli();
        int texts = TermSearch.texts(pulse);
        StoryMemory memory = entry.memory();
        TermCounts brand = book.terms(pulse.getBrand());
        brand.add(pulse.getTerms(), texts, attention, now);
        TermCounts story = TermCounts.of(memory.getTerms(), TermCounts.OF_STORY);
        boolean drawn = ground != Ground.TERMS && ground != Ground.OPENER && weak(memory, pulse.getRoot()) == null;
        story.add(pulse.getTerms(), texts, drawn ? attention : 0, now);
        memory.setTerms(story.state());
        if (texts > 0) {
            search.index(entry, story, now);
            entry.story().setTerms(telling(story, new Agreement(brand, now)));
            learnRoot(memory, pulse, ground == Ground.TERMS);
        }
    }

    private static List<String> telling(TermCounts story, Agreement agreement) {
        Map<String, Double> telling = new TreeMap<>();
        story.shares().keySet().forEach(stem -> telling.put(stem, agreement.telling(stem, story)));
        return new ArrayList<>(telling.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .map(each -> story.shown(each.getKey()))
                .toList());
    }

    private static void learnRoot(StoryMemory memory, Pulse pulse, boolean byTerms) {
        WeakRoot weak = weak(memory, pulse.getRoot());
        if (weak != null) {
            weak.setTerms(with(weak, pulse).state());
        } else if (byTerms) {
            List<WeakRoot> roots = new ArrayList<>(memory.getWeak());
            if (roots.size() >= MOST_WEAK_ROOTS) {
                roots.remove(0);
            }
            WeakRoot fresh = new WeakRoot(
                    pulse.getRoot(), TermCounts.of(null, TermCounts.OF_ROOT).state());
            fresh.setTerms(with(fresh, pulse).state());
            roots.add(fresh);
            memory.setWeak(roots);
        }
    }

    /** Makes a story's root one that may leave the story into which it goes. */
    public static void weaken(Entry entry) {
        TermCounts terms = TermCounts.of(null, TermCounts.OF_ROOT);
        terms.merge(TermCounts.of(entry.memory().getTerms(), TermCounts.OF_STORY));
        entry.memory()
                .setWeak(new ArrayList<>(List.of(new WeakRoot(entry.story().getRoot(), terms.state()))));
    }

    /**
     * True if a pulse's root had joined by its terms alone and by now clearly is about something else than the rest of the
     * story. After {@value #MANY_TEXTS} texts it stays for good.
     */
    public boolean leaves(Entry entry, Pulse pulse) {
        StoryMemory memory = entry.memory();
        WeakRoot weak = weak(memory, pulse.getRoot());
        if (weak == null || TermSearch.texts(pulse) == 0) {
            return false;
        }
        long now = pulse.getEnd().toEpochMilli();
        TermCounts root = with(weak, pulse);
        if (root.texts(now) < ENOUGH_TEXTS) {
            return false;
        }
        TermCounts known = TermCounts.of(weak.getTerms(), TermCounts.OF_ROOT);
        TermCounts rest = TermCounts.of(memory.getTerms(), TermCounts.OF_STORY).without(known, now);
        double evidence = new Agreement(book.terms(pulse.getBrand()), now).evidence(root.shares(), rest);
        boolean leaves = evidence <= SOMETHING_ELSE;
        if (leaves) {
            memory.setTerms(rest.state());
        }
        if (leaves || root.texts(now) >= MANY_TEXTS) {
            List<WeakRoot> others = new ArrayList<>(memory.getWeak());
            others.remove(weak);
            memory.setWeak(others);
        }
        return leaves;
    }

    private static TermCounts with(WeakRoot weak, Pulse pulse) {
        TermCounts counts = TermCounts.of(weak.getTerms(), TermCounts.OF_ROOT);
        counts.add(pulse.getTerms(), TermSearch.texts(pulse), 0, pulse.getEnd().toEpochMilli());
        return counts;
    }

    private static @Nullable WeakRoot weak(StoryMemory memory, String root) {
        return memory.getWeak().stream()
                .filter(each -> each.getRoot().equals(root))
                .findFirst()
                .orElse(null);
    }

    /**
     * True if nothing that two stories say speaks against their being one. What is small has not said enough to speak
     * against anything.
     */
    public boolean mayBeOne(Entry one, Entry other, long now) {
        TermCounts first = TermCounts.of(one.memory().getTerms(), TermCounts.OF_STORY);
        TermCounts second = TermCounts.of(other.memory().getTerms(), TermCounts.OF_STORY);
        boolean firstIsSmaller = first.texts(now) < second.texts(now);
        TermCounts smaller = firstIsSmaller ? first : second;
        if (smaller.texts(now) < ENOUGH_TEXTS) {
            return true;
        }
        Agreement agreement = new Agreement(book.terms(one.story().getBrand()), now);
        return agreement.evidence(smaller.shares(), firstIsSmaller ? second : first) > SOMETHING_ELSE;
    }
}
