package dev.flashover.judge.response;

import dev.flashover.avro.OfficialPost;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Response;
import dev.flashover.avro.Story;
import dev.flashover.avro.Tone;
import dev.flashover.avro.state.BrandReplies;
import dev.flashover.avro.state.ResponseMemory;
import dev.flashover.judge.spread.Gain;
import dev.flashover.wire.ShortNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows what the brand says about a story, and what became of the story since. The order of posts within a window does
 * not matter. O(1) per pulse.
 */
public final class Responses {
    /** So long the spread since an answer is measured. */
    private static final Duration AFTERMATH = Duration.ofHours(6);

    /** Before, nobody has had the time to react. */
    private static final Duration TOO_EARLY = Duration.ofMinutes(30);

    private Responses() {}

    /**
     * Takes a pulse of the story in, and keeps its {@code response}, {@code firstReply} and {@code resolvedBy}. The story
     * must know the pulse's facts already; its count of {@code replies} is theirs.
     *
     * @param memory what is kept of the story; is changed
     * @param replies what is kept of the brand; is changed
     * @param gain what the pulse added to the story's spread
     * @param lastHour share-equivalents in the hour before the pulse
     * @return true if this was the first answer, or turned the tone of the answers
     */
    public static boolean add(
            Story story, ResponseMemory memory, BrandReplies replies, Pulse pulse, Gain gain, double lastHour) {
        Tone before = toneOf(story);
        follow(story, memory, pulse, gain);
        List<OfficialPost> answers = answers(story, pulse);
        for (OfficialPost answer : answers) {
            take(story, memory, replies, answer);
        }
        if (!answers.isEmpty()) {
            answered(story, memory, answers, lastHour);
        }
        Suspicion.look(memory, pulse);
        Response response = story.getResponse();
        if (response != null && (memory.getFoundOut() || memory.getReused())) {
            response.setTone(Tone.COPIED);
        }
        look(story, memory, pulse.getEnd().toEpochMilli());
        Thanks.look(story, memory, pulse);
        return toneOf(story) != before;
    }

    /**
     * Lets time pass: brings the slope since the latest answer up to date.
     *
     * @param now event time in epoch milliseconds
     */
    public static void look(Story story, ResponseMemory memory, long now) {
        Response response = story.getResponse();
        if (response != null) {
            long since = Math.min(now - response.getLatest().toEpochMilli(), AFTERMATH.toMillis());
            response.setSlopeAfter(
                    since < TOO_EARLY.toMillis() ? null : ShortNumber.of(memory.getSpreadSince() / hours(since)));
        }
    }

    private static @Nullable Tone toneOf(Story story) {
        return story.getResponse() == null ? null : story.getResponse().getTone();
    }

    private static void follow(Story story, ResponseMemory memory, Pulse pulse, Gain gain) {
        if (story.getResponse() != null) {
            long latest = story.getResponse().getLatest().toEpochMilli();
            memory.setSpreadSince(memory.getSpreadSince() + gain.within(latest, latest + AFTERMATH.toMillis(), pulse));
        }
    }

    /** What stands by itself answers if it says something that only an answer says; what opened the story does not. */
    private static List<OfficialPost> answers(Story story, Pulse pulse) {
        return pulse.getOfficialPosts().stream()
                .filter(post -> post.getAnswers()
                        || (post.getTime().isAfter(story.getFirstSeen()) && Addressee.isAnswerLike(post)))
                .toList();
    }

    private static void take(Story story, ResponseMemory memory, BrandReplies replies, OfficialPost answer) {
        Instant first = story.getFirstReply();
        if (first == null || answer.getTime().isBefore(first)) {
            story.setFirstReply(answer.getTime());
        }
        memory.setSolved(memory.getSolved() || Tones.solves(answer.getTone()));
        if (Tones.apologises(answer.getTone())) {
            Suspicion.watch(memory, answer.getTime().toEpochMilli());
        }
        boolean known = RepliedTexts.remember(replies, answer.getFingerprint(), story.getId());
        // Who is sent to the same form, or told of the same refund, as others is not offended.
        memory.setReused(
                memory.getReused() || (known && Tones.apologises(answer.getTone()) && !Tones.solves(answer.getTone())));
    }

    private static void answered(Story story, ResponseMemory memory, List<OfficialPost> answers, double lastHour) {
        Response before = story.getResponse();
        Tone tone = before == null ? Tone.UNCLEAR : before.getTone();
        boolean privately = before != null && before.getPrivately();
        Instant latest = before == null ? Instant.MIN : before.getLatest();
        boolean later = false;
        for (OfficialPost answer : answers) {
            tone = Tones.joined(tone, Tones.of(answer.getTone()));
            privately |= Tones.isPrivate(answer.getTone());
            if (answer.getTime().isAfter(latest)) {
                latest = answer.getTime();
                later = true;
            }
        }
        Double slope = before == null ? null : before.getSlopeBefore();
        if (later) {
            memory.setSpreadSince(0);
            boolean young = Duration.between(story.getFirstSeen(), latest).compareTo(Duration.ofHours(1)) < 0;
            slope = young ? null : (Double) ShortNumber.of(lastHour);
        }
        story.setResponse(new Response(tone, latest, privately, slope, null));
    }

    private static double hours(long milliseconds) {
        return milliseconds / (double) Duration.ofHours(1).toMillis();
    }
}
