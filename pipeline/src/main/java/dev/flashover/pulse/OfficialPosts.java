package dev.flashover.pulse;

import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Mention;
import dev.flashover.avro.OfficialPost;
import dev.flashover.avro.Pulse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the brand itself said in one window. */
final class OfficialPosts {
    private static final int MOST = 5;

    private final List<OfficialPost> posts = new ArrayList<>();
    private int count;
    private @Nullable Instant firstReply;

    /** Takes a new post of an official account; posts must come in event-time order. */
    void add(EnrichedMention enriched) {
        Mention mention = enriched.getMention();
        boolean answers = mention.getInReplyTo() != null || mention.getContext() != null || mention.getObject() != null;
        count++;
        if (answers && firstReply == null) {
            firstReply = enriched.getTime();
        }
        if (posts.size() < MOST) {
            posts.add(OfficialPost.newBuilder()
                    .setPlatform(mention.getPlatform())
                    .setId(mention.getId())
                    .setTime(enriched.getTime())
                    .setAnswers(answers)
                    .setTone(enriched.getTone())
                    .setFingerprint(enriched.getFingerprint())
                    .build());
        }
    }

    void writeTo(Pulse pulse) {
        pulse.setOfficial(count);
        pulse.setFirstOfficialReply(firstReply);
        pulse.setOfficialPosts(posts);
    }
}
