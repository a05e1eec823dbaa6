package dev.flashover.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream of bytes into records at line breaks, in bounded memory whatever the length of a line. A byte order
 * mark at the beginning is left out. Subclasses may let a record go on over a line break.
 */
class RecordSplitter {
    private static final int BUFFER_BYTES = 64 << 10;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private long line = 1;
    private boolean begun;

    /** @param maxBytes how many bytes of a record are kept */
    RecordSplitter(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /**
     * Says whether a line break after these bytes ends the record.
     *
     * @param lines how many lines the record has by now
     */
    boolean endsAtLineBreak(int lines) {
        return true;
    }

    /** Sees every byte of every record. */
    void see(byte b) {}

    /** The next record, or null at the end of the input. */
    final @Nullable RawRecord next() throws IOException {
        if (!begun) {
            begun = true;
            skipByteOrderMark();
        }
        if (!fill()) {
            return null;
        }
        long start = line;
        Kept kept = new Kept();
        while (fill()) {
            byte b = buffer[position++];
            if (b != '\n') {
                kept.add(b);
                see(b);
                continue;
            }
            line++;
            if (endsAtLineBreak((int) Math.min(Integer.MAX_VALUE, line - start))) {
                return kept.record(start);
            }
            kept.add(b);
            see(b);
        }
        endsAtLineBreak(Integer.MAX_VALUE);
        return kept.record(start);
    }

    private boolean fill() throws IOException {
        while (position == limit) {
            int read = in.read(buffer);
            if (read < 0) {
                return false;
            }
            position = 0;
            limit = read;
        }
        return true;
    }

    private void skipByteOrderMark() throws IOException {
        // A pipe may deliver less than the mark at once, so it is read byte by byte.
        byte[] first = in.readNBytes(BYTE_ORDER_MARK.length);
        boolean marked = java.util.Arrays.equals(first, BYTE_ORDER_MARK);
        System.arraycopy(first, 0, buffer, 0, first.length);
        position = marked ? first.length : 0;
        limit = first.length;
    }

    private final class Kept {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        private long length;

        void add(byte b) {
            if (length++ < maxBytes) {
                bytes.write(b);
            }
        }

        RawRecord record(long start) {
            byte[] content = bytes.toByteArray();
            boolean carriageReturn = content.length == length && length > 0 && content[content.length - 1] == '\r';
            return carriageReturn
                    ? new RawRecord(start, java.util.Arrays.copyOf(content, content.length - 1), length - 1)
                    : new RawRecord(start, content, length);
        }
    }
}
