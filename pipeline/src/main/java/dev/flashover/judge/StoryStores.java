package dev.flashover.judge;

import dev.flashover.avro.Story;
import dev.flashover.avro.state.BrandMemory;
import dev.flashover.avro.state.BrandVolume;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.judge.Timers.Due;
import dev.flashover.judge.story.StoryBook;
import dev.flashover.judge.story.TermCounts;
import dev.flashover.judge.volume.VolumeMeter;
import dev.flashover.wire.KeyedStore;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** {@link StoryBook} and {@link VolumeBook} in the stores of a task. */
final class StoryStores implements StoryBook, VolumeBook {
    private final Timers timers;
    private final KeyValueStore<String, Story> stories;
    private final KeyValueStore<String, StoryMemory> memories;
    private final BrandRecords<BrandMemory> brands;
    private final BrandRecords<BrandVolume> volumes;
    private final BrandRecords<TermCounts> terms;
    private final IndexStores index;

    StoryStores(ProcessorContext<?, ?> context, IndexStores index, Timers timers) {
        this.index = index;
        this.timers = timers;
        stories = context.getStateStore(JudgeStage.STORIES);
        memories = context.getStateStore(JudgeStage.MEMORY);
        brands = new BrandRecords<>(context.getStateStore(JudgeStage.BRANDS));
        volumes = new BrandRecords<>(context.getStateStore(JudgeStage.VOLUME));
        terms = new BrandRecords<>(context.getStateStore(JudgeStage.TERMS));
    }

    @Override
    public @Nullable Entry find(String id) {
        Story story = stories.get(id);
        StoryMemory memory = memories.get(id);
        return story == null || memory == null ? null : new Entry(story, memory);
    }

    @Override
    public @Nullable StoryMemory memory(String id) {
        return memories.get(id);
    }

    @Override
    public void save(Entry entry, long due) {
        String id = entry.story().getId();
        long before = entry.memory().getDue();
        if (before != FreshMemory.NEVER_DUE && before != due) {
            timers.cancel(new Due(before, id));
        }
        entry.memory().setDue(due);
        timers.set(new Due(due, id));
        stories.put(id, entry.story());
        memories.put(id, entry.memory());
    }

    @Override
    public void close(Entry entry) {
        String id = entry.story().getId();
        timers.cancel(new Due(entry.memory().getDue(), id));
        KeyedStore.remove(stories, id);
        KeyedStore.remove(memories, id);
        index.forget(entry.story().getBrand(), id);
    }

    @Override
    public @Nullable BrandMemory brand(String brand) {
        return brands.get(brand);
    }

    @Override
    public BrandMemory brand(String brand, long now) {
        return known(brands, brand, () -> FreshMemory.ofBrand(now));
    }

    @Override
    public @Nullable BrandVolume volume(String brand) {
        return volumes.get(brand);
    }

    @Override
    public BrandVolume volume(String brand, long now) {
        return known(volumes, brand, () -> VolumeMeter.empty(now));
    }

    @Override
    public TermCounts terms(String brand) {
        return known(terms, brand, () -> TermCounts.of(null, TermCounts.OF_BRAND));
    }

    private static <V> V known(BrandRecords<V> records, String brand, Supplier<V> fresh) {
        V known = records.get(brand);
        if (known != null) {
            return known;
        }
        V first = fresh.get();
        records.put(brand, first);
        return first;
    }

    /** Writes what is kept of brands. */
    void flush() {
        brands.flush();
        volumes.flush();
        terms.flush();
    }
}
