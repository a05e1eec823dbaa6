package dev.flashover.enrich;

import dev.flashover.avro.Author;
import dev.flashover.avro.Counters;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Mention;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a mention or heartbeat must fulfil to be believed. Reasons name the field, never its content. */
final class MentionRules {
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2201-01-01T00:00:00Z");
    private static final Duration CLOCK_ERROR = Duration.ofDays(1);
    private static final int LONGEST_NAME = 2_000;
    private static final int MOST_ITEMS = 100;
    private static final int MOST_PARTITIONS = 10_000;

    private final int maxTextLength;

    /** @param maxTextLength longest text in UTF-16 units */
    MentionRules(int maxTextLength) {
        this.maxTextLength = maxTextLength;
    }

    /** Why a mention is impossible, in one line; empty if it is not. */
    Optional<String> violation(Mention mention) {
        return Stream.of(
                        identity("id", mention.getId()),
                        identity("platform", mention.getPlatform()),
                        author(mention.getAuthor()),
                        times(mention),
                        counters(mention.getCounters()),
                        rating(mention.getRating()),
                        text("name", mention.getName()),
                        text("content", mention.getContent()),
                        bounded("url", mention.getUrl()),
                        bounded("context", mention.getContext()),
                        bounded("inReplyTo", mention.getInReplyTo()),
                        bounded("object", mention.getObject()),
                        bounded("language", mention.getLanguage()),
                        items("links", mention.getLinks()),
                        items("tag", mention.getTag()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * Why a heartbeat is impossible, in one line; empty if it is not.
     *
     * @param partition the partition that it was read from, which it must speak for
     */
    static Optional<String> violation(Heartbeat heartbeat, int partition) {
        if (heartbeat.getPartition() != partition || partition >= heartbeat.getPartitions()) {
            return Optional.of("heartbeat of another partition than the one it came through");
        }
        if (heartbeat.getPartitions() > MOST_PARTITIONS) {
            return Optional.of("heartbeat of more than " + MOST_PARTITIONS + " partitions");
        }
        return Optional.ofNullable(time("heartbeat's time", heartbeat.getTime()));
    }

    private static @Nullable String author(@Nullable Author author) {
        if (author == null) {
            return null;
        }
        if (author.getFollowers() != null && author.getFollowers() < 0) {
            return "author.followers is negative";
        }
        String identity = identity("author.id", author.getId());
        return identity != null ? identity : bounded("author.name", author.getName());
    }

    private static @Nullable String times(Mention mention) {
        if (mention.getObserved() != null
                && mention.getPublished().isAfter(mention.getObserved().plus(CLOCK_ERROR))) {
            return "published more than a day after it was observed";
        }
        return time("published", mention.getPublished());
    }

    private static @Nullable String time(String field, Instant time) {
        if (time.isBefore(EARLIEST)) {
            return field + " is before 1990";
        }
        return time.isBefore(LATEST) ? null : field + " is after 2200";
    }

    private static @Nullable String counters(@Nullable Counters counters) {
        if (counters == null) {
            return null;
        }
        boolean negative = Stream.of(
                        counters.getViews(), counters.getLikes(), counters.getShares(), counters.getComments())
                .anyMatch(count -> count != null && count < 0);
        return negative ? "a counter is negative" : time("counters.at", counters.getAt());
    }

    private static @Nullable String rating(@Nullable Double rating) {
        return rating == null || (rating >= 0 && rating <= 1) ? null : "rating is not between 0 and 1";
    }

    private @Nullable String text(String field, @Nullable String text) {
        return text == null || text.length() <= maxTextLength
                ? null
                : field + " is longer than " + maxTextLength + " characters";
    }

    private static @Nullable String identity(String field, String value) {
        if (value.isBlank()) {
            return field + " is blank";
        }
        // Not repaired: it would then be somebody else's.
        return value.chars().anyMatch(Character::isISOControl)
                ? field + " holds a control character"
                : bounded(field, value);
    }

    private static @Nullable String bounded(String field, @Nullable String value) {
        return value == null || value.length() <= LONGEST_NAME
                ? null
                : field + " is longer than " + LONGEST_NAME + " characters";
    }

    private static @Nullable String items(String field, List<String> items) {
        if (items.size() > MOST_ITEMS) {
            return field + " has more than " + MOST_ITEMS + " items";
        }
        return items.stream()
                .map(item -> bounded("an item of " + field, item))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
