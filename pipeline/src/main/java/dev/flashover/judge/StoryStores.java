package dev.flashover.judge;

import dev.flashover.avro.Story;
import dev.flashover.avro.state.BrandMemory;
import dev.flashover.avro.state.BrandVolume;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.avro.state.TermFrequencies;
import dev.flashover.judge.story.StoryBook;
import dev.flashover.judge.story.TermCounts;
import dev.flashover.wire.EventTimeKey;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** {@link StoryBook} and {@link VolumeBook} in the stores of a task. */
final class StoryStores implements StoryBook, VolumeBook {
    private static final String PRESENT = "";

    private final KeyValueStore<String, String> timers;
    private final KeyValueStore<String, Story> stories;
    private final KeyValueStore<String, StoryMemory> memories;
    private final KeyValueStore<String, BrandMemory> brands;
    private final KeyValueStore<String, BrandVolume> volumes;
    private final KeyValueStore<String, TermFrequencies> frequencies;
    private final TreeMap<String, TermCounts> terms = new TreeMap<>();
    private final IndexStores index;

    StoryStores(ProcessorContext<?, ?> context, IndexStores index) {
        this.index = index;
        timers = context.getStateStore(JudgeStage.TIMERS);
        stories = context.getStateStore(JudgeStage.STORIES);
        memories = context.getStateStore(JudgeStage.MEMORY);
        brands = context.getStateStore(JudgeStage.BRANDS);
        volumes = context.getStateStore(JudgeStage.VOLUME);
        frequencies = context.getStateStore(JudgeStage.TERMS);
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
        index.forget(entry.story().getBrand(), id);
    }

    @Override
    public BrandMemory brand(String brand, long now) {
        BrandMemory known = brands.get(brand);
        return known == null ? FreshMemory.ofBrand(now) : known;
    }

    @Override
    public void save(String brand, BrandMemory memory) {
        brands.put(brand, memory);
    }

    @Override
    public @Nullable BrandVolume volume(String brand) {
        return volumes.get(brand);
    }

    @Override
    public void save(String brand, BrandVolume volume) {
        volumes.put(brand, volume);
    }

    @Override
    public TermCounts terms(String brand) {
        return terms.computeIfAbsent(brand, unread -> TermCounts.of(frequencies.get(brand), TermCounts.OF_BRAND));
    }

    /**
     * Writes what is said about brands. It changes with every pulse, and is kilobytes long: once per stretch that is played is
     * enough, as long as it is before the input counts as read.
     */
    void flush() {
        terms.forEach((brand, counts) -> frequencies.put(brand, counts.state()));
        terms.clear();
    }
}
