package dev.flashover.enrich.model;

/** How somebody fared with a company, as an expression in a post may show. The order is part of the model files' format. */
public enum Experience {
    /** Was badly served. */
    GRIEVANCE,
    /** Was helped, or had no trouble. */
    RESOLUTION
}
