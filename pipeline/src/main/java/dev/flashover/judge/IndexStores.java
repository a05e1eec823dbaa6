package dev.flashover.judge;

import dev.flashover.avro.state.TermPosting;
import dev.flashover.avro.state.TermPostings;
import dev.flashover.judge.story.StoryIndex;
import dev.flashover.judge.story.TermCounts;
import dev.flashover.wire.EventTimeKey;
import dev.flashover.wire.Fingerprint;
import dev.flashover.wire.KeyedStore;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** {@link StoryIndex} in the stores of a task, beside which stands what leads to each story, so that it can be undone. */
final class IndexStores implements StoryIndex {
    /** Estimated Jaccard similarity of word shingles from which two texts are one. */
    private static final double SAME_TEXT = 0.6;

    private static final double HARDLY = 0.8;

    private static final String PRESENT = "";
    private static final String NAME = "name";
    private static final String TEXT = "text";
    private static final String TERM = "term";

    private final KeyValueStore<String, String> byName;
    private final KeyValueStore<String, KnownText> byText;
    private final KeyValueStore<String, TermPostings> byTerm;
    private final KeyValueStore<String, String> keys;

    IndexStores(ProcessorContext<?, ?> context) {
        byName = context.getStateStore(JudgeStage.BY_NAME);
        byText = context.getStateStore(JudgeStage.BY_TEXT);
        byTerm = context.getStateStore(JudgeStage.BY_TERM);
        keys = context.getStateStore(JudgeStage.KEYS);
    }

    @Override
    public @Nullable String byName(String brand, String name) {
        return byName.get(join(brand, name));
    }

    @Override
    public List<String> byText(String brand, ByteBuffer fingerprint) {
        List<String> stories = new ArrayList<>();
        for (String band : Fingerprint.bands(fingerprint)) {
            KnownText known = byText.get(join(brand, band));
            if (known != null
                    && !stories.contains(known.story())
                    && Fingerprint.similarity(known.fingerprint(), fingerprint) >= SAME_TEXT) {
                stories.add(known.story());
            }
        }
        return stories;
    }

    @Override
    public List<TermPosting> byTerm(String brand, String term) {
        TermPostings known = byTerm.get(join(brand, term));
        return known == null ? List.of() : known.getStories();
    }

    @Override
    public void putName(String brand, String name, String id) {
        String before = byName.get(join(brand, name));
        if (before != null) {
            KeyedStore.remove(keys, join(before, NAME, name));
        }
        byName.put(join(brand, name), id);
        keys.put(join(id, NAME, name), PRESENT);
    }

    @Override
    public void putText(String brand, ByteBuffer fingerprint, String id) {
        KnownText text = new KnownText(id, fingerprint);
        boolean leads = false;
        for (String band : Fingerprint.bands(fingerprint)) {
            leads |= byText.putIfAbsent(join(brand, band), text) == null;
        }
        if (leads) {
            keys.put(join(id, TEXT, text.hex()), PRESENT);
        }
    }

    @Override
    public void putTerms(String brand, Collection<String> terms, TermPosting story) {
        for (String term : terms) {
            List<TermPosting> known = byTerm(brand, term);
            if (isKnown(known, story)) {
                continue;
            }
            List<TermPosting> stories = without(known, story.getStory());
            boolean led = stories.size() < known.size();
            stories.add(story);
            if (stories.size() > MOST_BY_TERM) {
                TermPosting least = stories.stream()
                        .min(Comparator.comparing((TermPosting each) -> TermCounts.left(each, story.getAsOf()))
                                .thenComparing(TermPosting::getAsOf)
                                .thenComparing(TermPosting::getStory))
                        .orElseThrow();
                stories.remove(least);
                KeyedStore.remove(keys, join(least.getStory(), TERM, term));
            }
            if (!led && stories.contains(story)) {
                keys.put(join(story.getStory(), TERM, term), PRESENT);
            }
            write(brand, term, stories);
        }
    }

    /** What has hardly changed is not worth a write. */
    private static boolean isKnown(List<TermPosting> known, TermPosting story) {
        for (TermPosting each : known) {
            if (each.getStory().equals(story.getStory())) {
                double before = TermCounts.left(each, story.getAsOf());
                return before > HARDLY * story.getAttention() && story.getAttention() > HARDLY * before;
            }
        }
        return false;
    }

    @Override
    public void move(String brand, String from, String to) {
        for (String[] key : keysOf(from)) {
            switch (key[1]) {
                case NAME -> putName(brand, key[2], to);
                case TEXT -> {
                    KnownText moved = KnownText.ofHex(to, key[2]);
                    bandsOf(brand, KnownText.ofHex(from, key[2])).forEach(band -> byText.put(band, moved));
                    keys.put(join(to, TEXT, key[2]), PRESENT);
                }
                default -> moveTerm(brand, key[2], from, to);
            }
            KeyedStore.remove(keys, join(from, key[1], key[2]));
        }
    }

    /** The keys by which the text leads to its story. */
    private List<String> bandsOf(String brand, KnownText text) {
        return Fingerprint.bands(text.fingerprint()).stream()
                .map(band -> join(brand, band))
                .filter(band -> text.equals(byText.get(band)))
                .toList();
    }

    private void moveTerm(String brand, String term, String from, String to) {
        List<TermPosting> known = byTerm(brand, term);
        for (TermPosting posting : known) {
            if (posting.getStory().equals(from)) {
                List<TermPosting> others = without(known, from);
                if (others.stream().noneMatch(each -> each.getStory().equals(to))) {
                    others.add(new TermPosting(to, posting.getAttention(), posting.getAsOf()));
                    keys.put(join(to, TERM, term), PRESENT);
                }
                write(brand, term, others);
            }
        }
    }

    /** Forgets everything that leads to a story. */
    void forget(String brand, String id) {
        for (String[] key : keysOf(id)) {
            switch (key[1]) {
                case NAME -> KeyedStore.remove(byName, join(brand, key[2]));
                case TEXT ->
                    bandsOf(brand, KnownText.ofHex(id, key[2])).forEach(band -> KeyedStore.remove(byText, band));
                default -> write(brand, key[2], without(byTerm(brand, key[2]), id));
            }
            KeyedStore.remove(keys, join(key));
        }
    }

    private List<String[]> keysOf(String id) {
        List<String[]> found = new ArrayList<>();
        try (var leading = keys.prefixScan(join(id, ""), new StringSerializer())) {
            leading.forEachRemaining(entry -> found.add(entry.key.split(String.valueOf(EventTimeKey.SEPARATOR), 3)));
        }
        return found;
    }

    private static List<TermPosting> without(List<TermPosting> known, String id) {
        List<TermPosting> stories = new ArrayList<>(known);
        stories.removeIf(posting -> posting.getStory().equals(id));
        return stories;
    }

    private void write(String brand, String term, List<TermPosting> stories) {
        if (stories.isEmpty()) {
            KeyedStore.remove(byTerm, join(brand, term));
        } else {
            stories.sort(Comparator.comparing(TermPosting::getStory));
            byTerm.put(join(brand, term), new TermPostings(stories));
        }
    }

    private static String join(String... parts) {
        return String.join(String.valueOf(EventTimeKey.SEPARATOR), parts);
    }
}
