package dev.flashover.judge.story;

import dev.flashover.avro.Pulse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which story a root belongs to: the one that already has the root, else one that has another of its names (the same
 * canonical link, the post that it answers), else one with nearly the same text. Stories never merge in this version:
 * where a pulse could join two, the first found takes it.
 */
public final class Grouping {
    /** Stamped on stories; a changed rule gets a new name. */
    public static final String VERSION = "root-link-text-1";

    private final StoryIndex index;

    public Grouping(StoryIndex index) {
        this.index = index;
    }

    /** Id of the story that the pulse belongs to, null if it belongs to none so far. */
    public @Nullable String find(Pulse pulse) {
        return names(pulse)
                .map(name -> index.byName(pulse.getBrand(), name))
                .filter(id -> id != null)
                .findFirst()
                .orElseGet(() ->
                        pulse.getFingerprint() == null ? null : index.byText(pulse.getBrand(), pulse.getFingerprint()));
    }

    /** Id of the story that has a root, null if there is none. */
    public @Nullable String find(String brand, String root) {
        return index.byName(brand, root);
    }

    /**
     * Lets the pulse's names and text lead to a story from now on, except those that lead to another one already.
     *
     * @return true if the pulse's root was new to the story
     */
    public boolean join(Pulse pulse, String id) {
        boolean newRoot = index.byName(pulse.getBrand(), pulse.getRoot()) == null;
        names(pulse)
                .filter(name -> index.byName(pulse.getBrand(), name) == null)
                .forEach(name -> index.putName(pulse.getBrand(), name, id));
        if (pulse.getFingerprint() != null) {
            index.putText(pulse.getBrand(), pulse.getFingerprint(), id);
        }
        return newRoot;
    }

    private static Stream<String> names(Pulse pulse) {
        return Stream.concat(Stream.of(pulse.getRoot()), pulse.getAliases().stream());
    }
}
