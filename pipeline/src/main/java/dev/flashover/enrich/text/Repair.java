package dev.flashover.enrich.text;

/** What can be wrong with a collected text. In the order in which it is put right. */
public enum Repair {
    /** HTML tags and entities. */
    MARKUP,
    /** Control and format characters, halves of characters, fillers, endless accents. */
    INVISIBLE,
    /** Letters and their accents set apart. */
    COMPOSITION,
    /** Bytes read in the wrong encoding. */
    ENCODING,
    /** Letters that an old system could not write. They stay lost, but are marked. */
    LOST_LETTERS
}
