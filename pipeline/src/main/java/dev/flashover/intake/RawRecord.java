package dev.flashover.intake;

/**
 * The bytes of one record as they stand in the input, without the line break at the end.
 *
 * @param line line at which it begins, from 1
 * @param bytes its bytes, cut to the longest that is kept
 * @param length how many bytes it really has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RawRecord(long line, byte[] bytes, long length) {
    boolean isCut() {
        return length > bytes.length;
    }

    boolean isBlank() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return !isCut();
    }
}
