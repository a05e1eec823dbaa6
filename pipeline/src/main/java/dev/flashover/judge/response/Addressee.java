package dev.flashover.judge.response;

import dev.flashover.avro.Level;
import dev.flashover.avro.OfficialPost;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import dev.flashover.avro.Tone;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which story a brand's post is about that answers nothing by itself, such as an apology on its own page. */
public final class Addressee {
    private static final Comparator<Story> MOST_ALARMING = Comparator.comparing(Story::getLevel)
            .thenComparing(Story::getProbability)
            .thenComparing(Story::getLastSeen)
            .thenComparing(Story::getId);

    private Addressee() {}

    /**
     * The most alarming of the brand's stories, if the brand has one worth an answer and one of the pulse's posts says
     * something that only an answer says.
     *
     * @param pulse of a root that no story has
     * @param stories the brand's open ones, in any order
     */
    public static Optional<Story> of(Pulse pulse, Collection<Story> stories) {
        boolean answers = pulse.getOfficialPosts().stream().anyMatch(Addressee::isAnswerLike);
        return answers
                ? stories.stream()
                        .filter(story -> !story.getClosed() && story.getLevel() != Level.QUIET)
                        .max(MOST_ALARMING)
                : Optional.empty();
    }

    /** True for an apology, explanation, solution, deflection or insult. */
    static boolean isAnswerLike(OfficialPost post) {
        return Tones.of(post.getTone()) != Tone.UNCLEAR;
    }
}
