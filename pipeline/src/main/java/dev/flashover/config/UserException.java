package dev.flashover.config;

/** A mistake of the user's. The message is one line that says what is wrong and what to do; it is shown without a stack trace. */
public final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line: what is wrong and what to do */
    public UserException(String message) {
        super(message);
    }
}
