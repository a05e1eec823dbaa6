package dev.flashover.judge.story;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What leads to the open stories of a brand. */
public interface StoryIndex {
    /** Id of the story with this root or alias, null if there is none. */
    @Nullable
    String byName(String brand, String name);

    /** Id of the story with a text nearly like this fingerprint's, null if there is none. */
    @Nullable
    String byText(String brand, ByteBuffer fingerprint);

    /** Lets a root or alias lead to a story. */
    void putName(String brand, String name, String id);

    /** Lets a text lead to a story, unless a text of another story already stands in its place. */
    void putText(String brand, ByteBuffer fingerprint, String id);
}
