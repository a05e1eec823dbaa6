package dev.flashover.judge.story;

import dev.flashover.avro.Evidence;
import dev.flashover.avro.Kind;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.judge.story.StoryBook.Entry;
import dev.flashover.wire.AuthorSketch;
import dev.flashover.wire.FirstHand;
import java.util.List;
import java.util.Objects;

/**
 * Counts those who tell of the same thing from their own experience: each author once, and not the one who opened the story. The
 * sketch holds all of them, so that those of merged stories unite.
 * Copies of a text that is known are no experience. Exact to the sketch's 5 %; complaints beyond the three of which a pulse
 * shows the author count one by one.
 */
public final class Copycats {
    private Copycats() {}

    /**
     * Counts those of a pulse that has joined a story.
     *
     * @param opens true if it opens the story
     * @param copy true if its first text is a copy of one of the story's, see {@link Grouping#repeats}
     */
    public static void count(Entry entry, Pulse pulse, boolean opens, boolean copy) {
        if (pulse.getFirstHand() == 0) {
            return;
        }
        StoryMemory memory = entry.memory();
        AuthorSketch authors = new AuthorSketch().merge(memory.getCopycats());
        List<Evidence> texts = pulse.getEvidence();
        long nameless = 0;
        int shown = 0;
        for (int at = 0; at < texts.size(); at++) {
            Evidence text = texts.get(at);
            if (isFirstHand(text)) {
                shown++;
                if (text.getAuthor() == null) {
                    nameless += at == 0 && (opens || copy) ? 0 : 1;
                } else if (at > 0 || !copy) {
                    authors.add(text.getPlatform(), text.getAuthor());
                }
            }
        }
        memory.setCopycats(authors.toBytes());
        memory.setNamelessCopycats(memory.getNamelessCopycats() + nameless + Math.max(0, pulse.getFirstHand() - shown));
        update(entry);
    }

    /** Brings the story's number up to what its memory holds: all who complain, except the one who opened the story. */
    static void update(Entry entry) {
        StoryMemory memory = entry.memory();
        AuthorSketch authors = new AuthorSketch().merge(memory.getCopycats());
        String opener = memory.getOpener();
        boolean among = opener != null
                && memory.getCopycats() != null
                && Objects.equals(
                        new AuthorSketch()
                                .merge(memory.getCopycats())
                                .add(
                                        opener.substring(0, opener.indexOf(':')),
                                        opener.substring(opener.indexOf(':') + 1))
                                .toBytes(),
                        authors.toBytes());
        entry.story().setCopycats(authors.estimate() - (among ? 1 : 0) + memory.getNamelessCopycats());
    }

    private static boolean isFirstHand(Evidence text) {
        return !text.getOfficial() && text.getKind() != Kind.SHARE && FirstHand.isProbable(text.getComplaint());
    }
}
