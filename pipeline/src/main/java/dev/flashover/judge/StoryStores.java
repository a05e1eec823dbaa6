package dev.flashover.judge;

import dev.flashover.avro.Story;
import dev.flashover.avro.state.BrandBaseline;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.judge.spread.Baseline;
import dev.flashover.judge.story.StoryBook;
import dev.flashover.judge.story.StoryIndex;
import dev.flashover.wire.EventTimeKey;
import dev.flashover.wire.Fingerprint;
import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** {@link StoryBook} and {@link StoryIndex} in the stores of a task. */
final class StoryStores implements StoryBook, StoryIndex {
    /** Estimated Jaccard similarity of word shingles from which two texts are one. */
    private static final double SAME_TEXT = 0.6;

    private static final String PRESENT = "";
    private static final String NAME = "name";
    private static final String TEXT = "text";

    private final KeyValueStore<String, String> timers;
    private final KeyValueStore<String, Story> stories;
    private final KeyValueStore<String, StoryMemory> memories;
    private final KeyValueStore<String, String> byName;
    private final KeyValueStore<String, KnownText> byText;
    private final KeyValueStore<String, String> keys;
    private final KeyValueStore<String, BrandBaseline> baselines;

    StoryStores(ProcessorContext<?, ?> context) {
        timers = context.getStateStore(JudgeStage.TIMERS);
        stories = context.getStateStore(JudgeStage.STORIES);
        memories = context.getStateStore(JudgeStage.MEMORY);
        byName = context.getStateStore(JudgeStage.BY_NAME);
        byText = context.getStateStore(JudgeStage.BY_TEXT);
        keys = context.getStateStore(JudgeStage.KEYS);
        baselines = context.getStateStore(JudgeStage.BASELINE);
    }

    @Override
    public @Nullable Entry find(String id) {
        Story story = stories.get(id);
        StoryMemory memory = memories.get(id);
        return story == null || memory == null ? null : new Entry(story, memory);
    }

    @Override
    public void save(Entry entry) {
        String id = entry.story().getId();
        StoryMemory before = memories.get(id);
        if (before != null && before.getDue() != entry.memory().getDue()) {
            timers.delete(EventTimeKey.of(before.getDue(), id));
        }
        timers.put(EventTimeKey.of(entry.memory().getDue(), id), PRESENT);
        stories.put(id, entry.story());
        memories.put(id, entry.memory());
    }

    @Override
    public void close(Entry entry) {
        String id = entry.story().getId();
        timers.delete(EventTimeKey.of(entry.memory().getDue(), id));
        stories.delete(id);
        memories.delete(id);
        try (var leading = keys.prefixScan(join(id, ""), new StringSerializer())) {
            leading.forEachRemaining(entryOfKey -> {
                String[] parts = entryOfKey.key.split(String.valueOf(EventTimeKey.SEPARATOR), 3);
                if (parts[1].equals(NAME)) {
                    byName.delete(join(entry.story().getBrand(), parts[2]));
                } else {
                    byText.delete(join(entry.story().getBrand(), parts[2]));
                }
                keys.delete(entryOfKey.key);
            });
        }
    }

    @Override
    public BrandBaseline baseline(String brand) {
        BrandBaseline known = baselines.get(brand);
        return known == null ? Baseline.prior() : known;
    }

    @Override
    public void save(String brand, BrandBaseline baseline) {
        baselines.put(brand, baseline);
    }

    @Override
    public @Nullable String byName(String brand, String name) {
        return byName.get(join(brand, name));
    }

    @Override
    public @Nullable String byText(String brand, ByteBuffer fingerprint) {
        for (String band : Fingerprint.bands(fingerprint)) {
            KnownText known = byText.get(join(brand, band));
            if (known != null && Fingerprint.similarity(known.fingerprint(), fingerprint) >= SAME_TEXT) {
                return known.story();
            }
        }
        return null;
    }

    @Override
    public void putName(String brand, String name, String id) {
        byName.put(join(brand, name), id);
        keys.put(join(id, NAME, name), PRESENT);
    }

    @Override
    public void putText(String brand, ByteBuffer fingerprint, String id) {
        for (String band : Fingerprint.bands(fingerprint)) {
            if (byText.putIfAbsent(join(brand, band), new KnownText(id, fingerprint)) == null) {
                keys.put(join(id, TEXT, band), PRESENT);
            }
        }
    }

    private static String join(String... parts) {
        return String.join(String.valueOf(EventTimeKey.SEPARATOR), parts);
    }
}
