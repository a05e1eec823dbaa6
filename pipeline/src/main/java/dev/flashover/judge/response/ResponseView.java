package dev.flashover.judge.response;

import dev.flashover.avro.Response;
import dev.flashover.avro.Story;
import dev.flashover.avro.Tone;
import dev.flashover.avro.state.ResponseMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the brand did about a story, for those who weigh it.
 *
 * @param firstReply how long after the story's first mention the first answer came; null while the brand is silent
 * @param silence how long nobody answered: until the first answer, or now
 * @param tone what its answers came to; null while it is silent
 * @param apologised true if it said sorry
 * @param solved true if it said what was or will be done; may hold although the tone is worse
 * @param foundOut true if people say that the apology is copied or not meant
 * @param privately true if it asked to go on where nobody else reads
 * @param slopeBefore share-equivalents per hour before the latest answer; null if not known
 * @param slopeAfter the same since; null if not known
 * @param resolved true if the complainant is thankful
 */
public record ResponseView(
        @Nullable Duration firstReply,
        Duration silence,
        @Nullable Tone tone,
        boolean apologised,
        boolean solved,
        boolean foundOut,
        boolean privately,
        @Nullable Double slopeBefore,
        @Nullable Double slopeAfter,
        boolean resolved) {
    /**
     * The view of a story.
     *
     * @param now event time in epoch milliseconds
     */
    public static ResponseView of(Story story, ResponseMemory memory, long now) {
        Response response = story.getResponse();
        Instant first = story.getFirstReply();
        Duration until = Duration.between(story.getFirstSeen(), first == null ? Instant.ofEpochMilli(now) : first);
        Duration silence = until.isNegative() ? Duration.ZERO : until;
        return new ResponseView(
                first == null ? null : silence,
                silence,
                response == null ? null : response.getTone(),
                memory.getApologised() != null,
                memory.getSolved(),
                memory.getFoundOut(),
                response != null && response.getPrivately(),
                response == null ? null : response.getSlopeBefore(),
                response == null ? null : response.getSlopeAfter(),
                story.getResolvedBy() != null);
    }

    /** What happened, for a person. */
    public String sentence() {
        if (firstReply == null) {
            return "The brand has been silent for " + length(silence) + '.';
        }
        StringBuilder sentence = new StringBuilder("The brand answered after ").append(length(firstReply));
        sentence.append(manner()).append(privately ? " and asks to go on in private" : "");
        if (slopeBefore != null && slopeAfter != null) {
            sentence.append(String.format(
                    Locale.ROOT,
                    "; %.0f share-equivalents an hour since its latest answer, %.0f in the hour before",
                    slopeAfter,
                    slopeBefore));
        }
        return sentence.append(resolved ? "; the complainant is thankful." : ".")
                .toString();
    }

    private String manner() {
        return switch (tone == null ? Tone.UNCLEAR : tone) {
            case UNCLEAR -> "";
            case APOLOGY -> " with an apology";
            case EXPLANATION -> " with an explanation";
            case SOLUTION -> apologised ? " with an apology and a solution" : " with a solution";
            case DEFLECTION -> " and evaded the question";
            case RUDE -> solved ? " rudely, and later with a solution" : " rudely";
            case COPIED ->
                foundOut
                        ? "; people say that its apology is copied or not meant"
                        : " with an apology in words that it gave to others before";
        };
    }

    private static String length(Duration length) {
        if (length.compareTo(Duration.ofHours(2)) < 0) {
            return length.toMinutes() + (length.toMinutes() == 1 ? " minute" : " minutes");
        }
        return String.format(Locale.ROOT, "%.1f hours", length.toMinutes() / 60.0);
    }
}
