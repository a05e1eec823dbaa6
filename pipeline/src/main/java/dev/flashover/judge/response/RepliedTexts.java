package dev.flashover.judge.response;

import dev.flashover.avro.state.BrandReplies;
import dev.flashover.avro.state.RepliedText;
import dev.flashover.wire.Fingerprint;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows a brand's answers again when they are given to another story. */
final class RepliedTexts {
    private static final int MOST = 64;

    /** Estimated similarity from which two texts are one with another name in it. */
    private static final double SAME_TEXT = 0.7;

    private RepliedTexts() {}

    /**
     * Remembers a text.
     *
     * @param fingerprint null if it is too short to be known again
     * @return true if nearly the same was given to another story before
     */
    static boolean remember(BrandReplies replies, @Nullable ByteBuffer fingerprint, String story) {
        if (fingerprint == null) {
            return false;
        }
        for (RepliedText text : replies.getTexts()) {
            if (Fingerprint.similarity(text.getFingerprint(), fingerprint) >= SAME_TEXT) {
                return !text.getStory().equals(story);
            }
        }
        List<RepliedText> texts = new ArrayList<>(replies.getTexts());
        if (texts.size() >= MOST) {
            texts.remove(0);
        }
        texts.add(new RepliedText(fingerprint.duplicate(), story));
        replies.setTexts(texts);
        return false;
    }
}
