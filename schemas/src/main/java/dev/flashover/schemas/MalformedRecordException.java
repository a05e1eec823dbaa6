package dev.flashover.schemas;

/** The bytes are not a whole record of a known type. The message never holds content of the record. */
public final class MalformedRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, in a few words */
    public MalformedRecordException(String message) {
        super(message);
    }
}
