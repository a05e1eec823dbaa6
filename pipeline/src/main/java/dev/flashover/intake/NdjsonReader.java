package dev.flashover.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Mentions as JSON, one to a line. Lines that begin with {@code #} before the first record are a header for people;
 * blank lines are skipped.
 */
final class NdjsonReader implements InputReader {
    static final String FORMAT = "ndjson";

    private final InputStream in;
    private final RecordSplitter splitter;
    private final RecordDecoder decoder;
    private boolean inHeader = true;

    NdjsonReader(InputStream in, String file, int maxLineBytes, Clock clock) {
        this.in = in;
        splitter = new RecordSplitter(in, maxLineBytes);
        decoder = new RecordDecoder(file, FORMAT, clock);
    }

    @Override
    public @Nullable Input read() throws IOException {
        for (RawRecord raw = splitter.next(); raw != null; raw = splitter.next()) {
            if (raw.isBlank() || (inHeader && raw.bytes().length > 0 && raw.bytes()[0] == '#')) {
                continue;
            }
            inHeader = false;
            return decoder.decode(raw, MentionJson::read);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
