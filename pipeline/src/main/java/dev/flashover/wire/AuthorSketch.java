package dev.flashover.wire;

import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts distinct authors approximately: UltraLogLog (Ertl, VLDB 2024) with 2^8 registers, 256 bytes, standard error
 * about 5 %. Adding and merging commute and associate down to the bytes, so order never shows in the output. Not
 * thread-safe.
 */
public final class AuthorSketch {
    private static final int PRECISION = 8;

    private final UltraLogLog registers = UltraLogLog.create(PRECISION);
    private boolean empty = true;

    /** Adds an author. Adding one again changes nothing. */
    public AuthorSketch add(String platform, String account) {
        registers.add(Hashing.komihash5_0().hashCharsToLong(platform + ':' + account));
        empty = false;
        return this;
    }

    /** Adds everybody of another sketch's {@link #toBytes()}; null adds nobody. */
    public AuthorSketch merge(@Nullable ByteBuffer bytes) {
        if (bytes != null) {
            byte[] state = new byte[bytes.remaining()];
            bytes.duplicate().get(state);
            registers.add(UltraLogLog.wrap(state));
            empty = false;
        }
        return this;
    }

    /** Estimate of how many distinct authors were added. */
    public long estimate() {
        return Math.round(registers.getDistinctCountEstimate());
    }

    /** The sketch as bytes, null if nobody was added. */
    public @Nullable ByteBuffer toBytes() {
        byte[] state = registers.getState();
        return empty ? null : ByteBuffer.wrap(Arrays.copyOf(state, state.length));
    }
}
