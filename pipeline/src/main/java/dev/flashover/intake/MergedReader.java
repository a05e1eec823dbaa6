package dev.flashover.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several readers as one, by event time, ties in the order of the readers. Each is taken to be in order itself; where one
 * is not, its record comes as soon as it can. A refused record has no time and comes as soon as it is at the head.
 */
final class MergedReader implements InputReader {
    private final List<InputReader> readers;
    private final List<@Nullable Input> heads = new ArrayList<>();

    MergedReader(List<InputReader> readers) {
        this.readers = List.copyOf(readers);
    }

    @Override
    public @Nullable Input read() throws IOException {
        if (heads.isEmpty()) {
            for (InputReader reader : readers) {
                heads.add(reader.read());
            }
        }
        int first = -1;
        for (int index = 0; index < heads.size(); index++) {
            Input head = heads.get(index);
            if (head != null && (first < 0 || comesBefore(head, heads.get(first)))) {
                first = index;
            }
        }
        return first < 0 ? null : heads.set(first, readers.get(first).read());
    }

    private static boolean comesBefore(Input input, @Nullable Input other) {
        if (!(other instanceof Input.Accepted accepted)) {
            return false;
        }
        return !(input instanceof Input.Accepted candidate) || candidate.time().isBefore(accepted.time());
    }

    @Override
    public void close() throws IOException {
        for (InputReader reader : readers) {
            reader.close();
        }
    }
}
