package dev.flashover.enrich.model;

/** What a text may show besides how it feels. The order is part of the model files' format. */
public enum Signal {
    /** Moral anger. */
    OUTRAGE,
    /** Means the opposite of what it says. */
    SARCASM,
    /** Tells what happened to the author. */
    FIRST,
    /** Asks for help or an answer. */
    HELP,
    /** Leaves for a competitor, or will. */
    CHURN,
    /** Threatens with lawyers, authorities or the press. */
    THREAT,
    /** Thanks. */
    THANKS,
    /** Apologises. */
    APOLOGY,
    /** Danger to life or health. */
    SAFETY,
    /** People treated worse for what they are. */
    DISCRIMINATION,
    /** Personal data lost or misused. */
    PRIVACY,
    /** Money that is owed, lost or taken. */
    MONEY
}
