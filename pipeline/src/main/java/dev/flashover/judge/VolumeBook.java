package dev.flashover.judge;

import dev.flashover.avro.state.BrandVolume;
import org.jspecify.annotations.Nullable;

/** What a task remembers of its brands' volume. */
interface VolumeBook {
    /** The brand's volume, null if it was never mentioned. */
    @Nullable
    BrandVolume volume(String brand);

    /** Writes the brand's volume. */
    void save(String brand, BrandVolume volume);
}
