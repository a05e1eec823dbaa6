package dev.flashover.enrich.model;

/** What a brand's own post does; one may do several. The order is part of the model file's format. */
public enum ReplyAct {
    /** Says sorry. */
    APOLOGY,
    /** Gives the cause. */
    EXPLANATION,
    /** Says what was or will be done about it. */
    SOLUTION,
    /** Blames others, refers to terms, or says nothing in many words. */
    DEFLECTION,
    /** Insults, mocks or threatens. */
    RUDE,
    /** Asks to go on where nobody else reads. */
    PRIVATE
}
