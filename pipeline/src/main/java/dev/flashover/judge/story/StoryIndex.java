package dev.flashover.judge.story;

import dev.flashover.avro.state.TermPosting;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What leads to the open stories of a brand. */
public interface StoryIndex {
    /** Stories at most to which a term leads. */
    int MOST_BY_TERM = 32;

    /** Id of the story with this root, alias or opener, null if there is none. */
    @Nullable
    String byName(String brand, String name);

    /** Ids of the stories with a text nearly like this fingerprint's. */
    List<String> byText(String brand, ByteBuffer fingerprint);

    /** The stories to which a term leads, those with most attention, at most {@value #MOST_BY_TERM}. */
    List<TermPosting> byTerm(String brand, String term);

    /** Lets a root, alias or opener lead to a story, and to no other any more. */
    void putName(String brand, String name, String id);

    /** Lets a text lead to a story, unless a text of another story already stands in its place. */
    void putText(String brand, ByteBuffer fingerprint, String id);

    /** Lets terms lead to a story, where it is among those with most attention. */
    void putTerms(String brand, Collection<String> terms, TermPosting story);

    /** Lets all that leads to a story lead to another one of the brand. */
    void move(String brand, String from, String to);
}
