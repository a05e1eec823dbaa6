package dev.flashover.train;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one post was passed on.
 *
 * @param set data set: the name of its file without endings
 * @param id name of the cascade in that set
 * @param start when the root was posted, in epoch milliseconds; {@link CascadeFiles#UNKNOWN_START} where nobody says
 * @param rootFollowers followers of the root's author; null if not known
 * @param shares in order of time, none before {@code start}; where the set counts the root, it is the first of them
 */
public record Cascade(
        String set, String id, long start, @Nullable Long rootFollowers, List<Share> shares) {
    /** Makes the list immutable. */
    public Cascade {
        shares = List.copyOf(shares);
    }

    /**
     * One share.
     *
     * @param time in epoch milliseconds
     * @param author name of its author in the set
     * @param followers of its author; null if not known
     * @param words whether the share says something of its own; true if not known
     */
    public record Share(long time, String author, @Nullable Long followers, boolean words) {}

    /** What a cascade is used for. */
    public enum Part {
        /** Half of the cascades: the model learns from them. */
        TRAINING,
        /** A quarter: choices are made by them. */
        VALIDATION,
        /** A quarter: looked at in the end. */
        TEST
    }

    /** Number of shares in the end. */
    public int size() {
        return shares.size();
    }

    /** The same, all of it moved so that the root was posted at another time, in epoch milliseconds. */
    public Cascade startingAt(long time) {
        return new Cascade(
                set,
                id,
                time,
                rootFollowers,
                shares.stream()
                        .map(share -> new Share(
                                share.time() - start + time, share.author(), share.followers(), share.words()))
                        .toList());
    }

    /** True if the first share is the root itself: at its time. */
    public boolean countsRoot() {
        return !shares.isEmpty() && shares.get(0).time() == start;
    }

    /** What the stages see of it beside the shares that its set counts: the root, in some sets. */
    public int uncounted() {
        return countsRoot() ? 0 : 1;
    }

    /**
     * Which part the cascade falls into: by its name, so that it stays there whatever else is in the data. FNV-1a of
     * {@code set/id}, mixed with the seed by SplitMix64; lower half training, upper quarter test.
     */
    public Part part(long seed) {
        long hash = mix(fnv1a(set + "/" + id) ^ mix(seed));
        return switch ((int) (hash >>> 62)) {
            case 0, 1 -> Part.TRAINING;
            case 2 -> Part.VALIDATION;
            case 3 -> Part.TEST;
            default -> throw new IllegalStateException("two bits");
        };
    }

    private static long fnv1a(String name) {
        long hash = 0xcbf29ce484222325L;
        for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (letter & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The output function of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    private static long mix(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
