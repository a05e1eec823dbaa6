package dev.flashover.pulse;

import org.jspecify.annotations.Nullable;

/** Memory of the mentions of one root: the id on its platform to what is known of it. */
interface SeenMentions {
    /** What is remembered of a mention, null if it is new. */
    @Nullable
    SeenMention find(String platform, String id);

    /** Remembers it, from now on for the whole memory span. */
    void remember(String platform, String id, SeenMention mention);
}
