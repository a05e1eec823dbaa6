package dev.flashover.intake;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of a source, one after the other. */
interface InputReader extends Closeable {
    /**
     * The next record, or null at the end.
     *
     * @throws IOException if the source cannot be read on
     */
    @Nullable
    Input read() throws IOException;
}
