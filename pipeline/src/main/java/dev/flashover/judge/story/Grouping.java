package dev.flashover.judge.story;

import dev.flashover.avro.Evidence;
import dev.flashover.avro.Kind;
import dev.flashover.avro.Level;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.judge.story.Placement.Ground;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which story a root belongs to: the one that already has the root or another of its names (the same canonical link or
 * picture, the post that it answers); else one with nearly the same text; else the one that its author has opened; else one
 * that is about the same, see {@link TermSearch}. Names or texts that lead to several stories make a bridge.
 */
public final class Grouping {
    /** Stamped on stories; a changed rule gets a new name. */
    public static final String VERSION = "lineage-text-terms-2";

    private static final String OPENER = "author:";

    /** A root with more texts has made its own story. */
    private static final double FEW_TEXTS = 8;

    private final StoryIndex index;
    private final TermSearch terms;

    public Grouping(StoryIndex index, StoryBook book) {
        this.index = index;
        this.terms = new TermSearch(index, book);
    }

    /** Where the pulse belongs. */
    public Placement place(Pulse pulse) {
        List<String> named = names(pulse)
                .map(name -> index.byName(pulse.getBrand(), name))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!named.isEmpty()) {
            return Placement.of(Ground.LINEAGE, named);
        }
        List<String> said =
                pulse.getFingerprint() == null ? List.of() : index.byText(pulse.getBrand(), pulse.getFingerprint());
        if (!said.isEmpty()) {
            return Placement.of(Ground.LINEAGE, said);
        }
        String author = poster(pulse);
        String opened = author == null ? null : index.byName(pulse.getBrand(), OPENER + author);
        return opened != null && author != null && goesOn(pulse, author)
                ? Placement.of(Ground.OPENER, List.of(opened))
                : terms.place(pulse);
    }

    /** Who complains or thanks goes on with what was begun; who posts of this and that does not. */
    private static boolean goesOn(Pulse pulse, String author) {
        return pulse.getFirstHand() > 0 || pulse.getThankful().contains(author);
    }

    /**
     * Where a story belongs that so far is a single root which nobody has heard of and that has not left another story, when it gets more words: its first ones may
     * not have been enough to tell.
     *
     * @param pulse what brought the words
     * @return a story to which all that it says leads by terms; {@link Placement#stories} is empty if there is none
     */
    public Placement reconsider(Pulse pulse, StoryBook.Entry entry) {
        Story story = entry.story();
        TermCounts known = TermCounts.of(entry.memory().getTerms(), TermCounts.OF_STORY);
        boolean young = story.getRoots() == 1
                && story.getSplitFrom() == null
                && story.getPeak() == Level.QUIET
                && known.texts(pulse.getEnd().toEpochMilli()) <= FEW_TEXTS;
        if (!young || TermSearch.texts(pulse) == 0) {
            return Placement.NOWHERE;
        }
        known.add(pulse.getTerms(), TermSearch.texts(pulse), 0, pulse.getEnd().toEpochMilli());
        return terms.place(pulse, known.shares(), story.getId());
    }

    /** Id of the story that has a root, null if there is none. */
    public @Nullable String find(String brand, String root) {
        return index.byName(brand, root);
    }

    /** True if a first-hand complaint's text, or nearly the same, already leads to the story. */
    public boolean repeats(Pulse pulse, String id) {
        return pulse.getFirstHand() > 0
                && pulse.getFingerprint() != null
                && index.byText(pulse.getBrand(), pulse.getFingerprint()).contains(id);
    }

    /**
     * Lets the pulse's names and text lead to a story from now on, except those that lead to another one already.
     *
     * @return true if the pulse's root was new to the story
     */
    public boolean join(Pulse pulse, String id) {
        List<String> fresh = names(pulse)
                .filter(name -> index.byName(pulse.getBrand(), name) == null)
                .toList();
        fresh.forEach(name -> index.putName(pulse.getBrand(), name, id));
        putText(pulse, id);
        return fresh.contains(pulse.getRoot());
    }

    private void putText(Pulse pulse, String id) {
        if (pulse.getFingerprint() != null) {
            index.putText(pulse.getBrand(), pulse.getFingerprint(), id);
        }
    }

    /** Lets the pulse's names and text lead to the story that it opens, and its author's next posts too. */
    public void open(Pulse pulse, String id, StoryMemory memory) {
        names(pulse).forEach(name -> index.putName(pulse.getBrand(), name, id));
        putText(pulse, id);
        String author = poster(pulse);
        memory.setOpener(author);
        if (author != null) {
            index.putName(pulse.getBrand(), OPENER + author, id);
        }
    }

    /** The author, {@code platform:account}, of the pulse's first words if they are a post of their own; else null. */
    private static @Nullable String poster(Pulse pulse) {
        if (pulse.getOriginals() == 0 || pulse.getEvidence().isEmpty()) {
            return null;
        }
        Evidence first = pulse.getEvidence().get(0);
        boolean post = first.getKind() == Kind.POST || first.getKind() == Kind.RATING;
        return post && !first.getOfficial() && first.getAuthor() != null
                ? first.getPlatform() + ':' + first.getAuthor()
                : null;
    }

    private static Stream<String> names(Pulse pulse) {
        return Stream.concat(Stream.of(pulse.getRoot()), pulse.getAliases().stream());
    }
}
