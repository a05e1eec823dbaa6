package dev.flashover.judge;

import dev.flashover.avro.state.BrandVolume;
import org.jspecify.annotations.Nullable;

/** What a task remembers of its brands' volume. */
interface VolumeBook {
    /** The brand's volume, null if it was never mentioned. What is changed in it is kept. */
    @Nullable
    BrandVolume volume(String brand);

    /**
     * The same of a brand that is mentioned.
     *
     * @param now event time in epoch milliseconds
     */
    BrandVolume volume(String brand, long now);
}
