package dev.flashover.intake;

import java.io.InputStream;

/** Splits CSV (RFC 4180) into records: a line break inside quotes belongs to the field. */
final class CsvRecordSplitter extends RecordSplitter {
    /** A quote that is never closed must not swallow the rest of the file. */
    private static final int MAX_LINES = 1_000;

    private final byte delimiter;
    private State state = State.FIELD_START;

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    CsvRecordSplitter(InputStream in, int maxBytes, char delimiter) {
        super(in, maxBytes);
        this.delimiter = (byte) delimiter;
    }

    @Override
    boolean endsAtLineBreak(int lines) {
        if (state == State.QUOTED && lines <= MAX_LINES) {
            return false;
        }
        state = State.FIELD_START;
        return true;
    }

    @Override
    void see(byte b) {
        state = switch (state) {
            case FIELD_START -> b == '"' ? State.QUOTED : outside(b);
            case PLAIN -> outside(b);
            case QUOTED -> b == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
            case QUOTE_IN_QUOTED -> b == '"' ? State.QUOTED : outside(b);
        };
    }

    private State outside(byte b) {
        return b == delimiter ? State.FIELD_START : State.PLAIN;
    }
}
