package dev.flashover.enrich.model;

/** Rolling hash of characters and its finalizer. Part of the model files' format: a change needs new models. */
final class Hashes {
    static final long SEED = 0xcbf29ce484222325L;

    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final long STIR = 0xd6e8feb86659fd93L;

    private Hashes() {}

    static long add(long hash, long value) {
        return hash * PRIME + value + 1;
    }

    /** Spreads every bit over all bits (a bijection with the multiplier of Jon Maiga's mx3 family, two rounds). */
    static long mix(long hash) {
        long h = hash;
        h ^= h >>> 32;
        h *= STIR;
        h ^= h >>> 29;
        h *= STIR;
        h ^= h >>> 32;
        return h;
    }
}
