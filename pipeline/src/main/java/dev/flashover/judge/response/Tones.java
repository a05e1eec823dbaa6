package dev.flashover.judge.response;

import dev.flashover.avro.ReplyTone;
import dev.flashover.avro.Tone;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a brand's posts come to. Tones are in one order, and of several the highest holds: whatever the order in which they
 * come, and for good. A solution makes up for a dry answer; nothing makes up for an insult or a copied apology.
 */
final class Tones {
    private static final double LIKELY = 0.5;

    private Tones() {}

    /**
     * What one post comes to, of what it probably does. Apologies are told best by far, so what says sorry is one
     * although it may look evasive; an insult that does holds if it is likelier. {@link Tone#COPIED} cannot be told from
     * a post alone.
     */
    static Tone of(@Nullable ReplyTone post) {
        if (post == null) {
            return Tone.UNCLEAR;
        }
        if (post.getRude() >= LIKELY && post.getRude() > Math.max(post.getApology(), post.getSolution())) {
            return Tone.RUDE;
        }
        if (solves(post)) {
            return Tone.SOLUTION;
        }
        if (apologises(post)) {
            return Tone.APOLOGY;
        }
        if (post.getDeflection() >= LIKELY) {
            return Tone.DEFLECTION;
        }
        return post.getExplanation() >= LIKELY ? Tone.EXPLANATION : Tone.UNCLEAR;
    }

    /** The one of two that holds. */
    static Tone joined(Tone one, Tone other) {
        return Comparator.comparingInt(Tones::rank).compare(one, other) >= 0 ? one : other;
    }

    static boolean apologises(@Nullable ReplyTone post) {
        return post != null && post.getApology() >= LIKELY;
    }

    static boolean solves(@Nullable ReplyTone post) {
        return post != null && post.getSolution() >= LIKELY;
    }

    static boolean isPrivate(@Nullable ReplyTone post) {
        return post != null && post.getPrivately() >= LIKELY;
    }

    private static int rank(Tone tone) {
        return switch (tone) {
            case UNCLEAR -> 0;
            case EXPLANATION -> 1;
            case APOLOGY -> 2;
            case DEFLECTION -> 3;
            case SOLUTION -> 4;
            case RUDE -> 5;
            case COPIED -> 6;
        };
    }
}
