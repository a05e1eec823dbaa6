package dev.flashover.train;

import dev.flashover.avro.Activity;
import dev.flashover.avro.Author;
import dev.flashover.avro.Brand;
import dev.flashover.avro.Counters;
import dev.flashover.avro.Kind;
import dev.flashover.avro.Mention;
import dev.flashover.avro.Story;
import dev.flashover.playback.StagePlayer;
import dev.flashover.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays cascades through the stages as what they stand for: posts about one brand, and their shares, all in the order of
 * their times. Nobody knows the posts' words, so they have none that mean anything.
 */
public final class CascadePlayback {
    /** When the collector looks at every root again, so that the judge speaks although nothing may have come. */
    public static final Duration LOOK = Duration.ofMinutes(59).plusSeconds(49);

    /** How long a cascade is followed. What comes later is hardly about the same, and would take years of event time. */
    public static final Duration FOLLOWED = Duration.ofDays(14);

    private static final String BRAND = "cascades";
    private static final String WORDLESS = "…";
    private static final int MENTIONS_PER_HEARTBEAT = 1_000;

    private final double crisisSize;

    /** @param crisisSize of the brand, in share-equivalents */
    public CascadePlayback(double crisisSize) {
        this.crisisSize = crisisSize;
    }

    /**
     * Plays cascades of one set, and shows every state of a cascade's story as it is published.
     *
     * @throws IllegalStateException if a stage cannot use a mention
     */
    public void play(List<Cascade> cascades, BiConsumer<Cascade, Story> listener) {
        Map<String, Cascade> byRoot = new HashMap<>();
        PriorityQueue<Cursor> next = new PriorityQueue<>(Comparator.comparingLong(Cursor::time));
        for (Cascade cascade : cascades) {
            byRoot.put("post:" + cascade.set() + ':' + cascade.id(), cascade);
            next.add(new Cursor(cascade));
        }
        try (StagePlayer player = new StagePlayer()) {
            player.on(Topics.STORIES, story -> {
                Cascade cascade = byRoot.get(story.getRoot());
                if (cascade != null) {
                    listener.accept(cascade, story);
                }
            });
            player.watch(Brand.newBuilder()
                    .setId(BRAND)
                    .setName(BRAND)
                    .setCrisisSize(crisisSize)
                    .build());
            play(next, player);
        }
    }

    private static void play(PriorityQueue<Cursor> next, StagePlayer player) {
        long played = 0;
        long time = 0;
        for (Cursor cursor = next.poll(); cursor != null; cursor = next.poll()) {
            time = cursor.time();
            if (played++ % MENTIONS_PER_HEARTBEAT == 0) {
                player.heartbeat(Instant.ofEpochMilli(time - 1));
            }
            player.play(cursor.mention());
            if (cursor.advance()) {
                next.add(cursor);
            }
        }
        player.heartbeat(Instant.ofEpochMilli(time).plus(FOLLOWED));
    }

    /** Where a cascade has come to: at its root, one of its shares, or the second look at its root. */
    private static final class Cursor {
        private static final int ROOT = -1;

        private final Cascade cascade;
        private final long look;
        private int share;
        private boolean looked;

        Cursor(Cascade cascade) {
            this.cascade = cascade;
            this.look = cascade.start() + LOOK.toMillis();
            this.share = ROOT;
        }

        long time() {
            return isLook() ? look : timeOfShare();
        }

        private long timeOfShare() {
            if (share == ROOT) {
                return cascade.start();
            }
            return isDone() ? Long.MAX_VALUE : cascade.shares().get(share).time();
        }

        private boolean isDone() {
            return share == cascade.size() || (share > ROOT && ageOf(share) > FOLLOWED.toMillis());
        }

        private long ageOf(int index) {
            return cascade.shares().get(index).time() - cascade.start();
        }

        private boolean isLook() {
            return !looked && look < timeOfShare();
        }

        /** @return false if there is nothing left */
        boolean advance() {
            if (isLook()) {
                looked = true;
            } else {
                share = share == ROOT && cascade.countsRoot() ? 1 : share + 1;
            }
            return !looked || !isDone();
        }

        Mention mention() {
            return isLook()
                    ? look()
                    : share == ROOT ? root() : share(cascade.shares().get(share));
        }

        private Mention root() {
            return mention(cascade.id(), Kind.POST, cascade.start())
                    .setAuthor(author(
                            cascade.countsRoot() ? cascade.shares().get(0).author() : "root-" + cascade.id(),
                            cascade.rootFollowers()))
                    .setContent(WORDLESS)
                    .build();
        }

        private Mention share(Cascade.Share passedOn) {
            return mention(cascade.id() + '/' + share, passedOn.words() ? Kind.QUOTE : Kind.SHARE, passedOn.time())
                    .setObject(cascade.id())
                    .setAuthor(author(passedOn.author(), passedOn.followers()))
                    .setContent(passedOn.words() ? words(share) : null)
                    .build();
        }

        /** Everybody's own, for the same words from all would look coordinated, and too short to be about anything. */
        private static String words(int number) {
            return WORDLESS + number / 100 + ' ' + number % 100;
        }

        private Mention look() {
            return mention(cascade.id(), Kind.POST, cascade.start())
                    .setActivity(Activity.UPDATE)
                    .setCounters(Counters.newBuilder()
                            .setAt(Instant.ofEpochMilli(look))
                            .build())
                    .build();
        }

        private Mention.Builder mention(String id, Kind kind, long time) {
            return Mention.newBuilder()
                    .setId(id)
                    .setPlatform(cascade.set())
                    .setKind(kind)
                    .setPublished(Instant.ofEpochMilli(time))
                    .setTag(List.of(BRAND));
        }

        private static Author author(String id, @Nullable Long followers) {
            return Author.newBuilder().setId(id).setFollowers(followers).build();
        }
    }
}
