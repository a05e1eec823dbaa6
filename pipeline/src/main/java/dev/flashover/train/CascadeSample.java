package dev.flashover.train;

/**
 * How a set of cascades was chosen, and what follows for its weights: a set that left the small ones out says nothing
 * about what small ones come to.
 *
 * @param share how much its snapshots count beside those of other sets
 * @param representative from which size on it shows what becomes of cascades of a size
 * @param steepness how fast the weight falls below that
 * @param largest largest size that it can show
 */
record CascadeSample(double share, double representative, double steepness, double largest) {
    /** The sample that the set is; for sets that we don't know, as one that left nothing out. */
    static CascadeSample of(String set) {
        return switch (set) {
            // Rumours and popular posts; cut off below 1,000.
            case "weibo_ced" -> new CascadeSample(2, 100, 4, 850);
            // URLs that were shared at least four times.
            case "forest_twitter_dev" -> new CascadeSample(2, 8, 1, Double.MAX_VALUE);
            default -> new CascadeSample(1, 0, 1, Double.MAX_VALUE);
        };
    }

    /** How much a snapshot of this size counts. */
    double weight(double size) {
        return size >= representative ? share : share * StrictMath.pow(size / representative, steepness);
    }
}
