package dev.flashover.judge.story;

import com.dynatrace.hash4j.hashing.Hashing;
import java.time.Instant;

/** Makes story ids: the same in every replay, and carrying the brand, by which the output topics are partitioned. */
public final class StoryId {
    private static final char SEPARATOR = ':';
    private static final int RADIX = 36;

    private StoryId() {}

    /** Id of the story of a brand that a root opened at a time: {@code brand:hash}. */
    public static String of(String brand, String root, Instant opened) {
        long hash = Hashing.komihash5_0().hashCharsToLong(root + ' ' + opened.toEpochMilli());
        return brand + SEPARATOR + Long.toUnsignedString(hash, RADIX);
    }

    /** The brand of a story id. */
    public static String brand(String id) {
        return id.substring(0, id.indexOf(SEPARATOR));
    }
}
