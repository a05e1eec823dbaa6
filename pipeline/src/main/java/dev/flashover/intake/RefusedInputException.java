package dev.flashover.intake;

import dev.flashover.avro.DeadLetterReason;

/** Input that does not make a record. The message is one line and never holds text of the input. */
final class RefusedInputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final DeadLetterReason reason;

    private RefusedInputException(DeadLetterReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The bytes do not make a record. */
    static RefusedInputException undecodable(String message) {
        return new RefusedInputException(DeadLetterReason.UNDECODABLE, message);
    }

    /** A record with impossible values. */
    static RefusedInputException invalid(String message) {
        return new RefusedInputException(DeadLetterReason.INVALID, message);
    }

    DeadLetterReason reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
