package dev.flashover.train;

import dev.flashover.enrich.text.TextRepair;
import java.util.Random;

/** Makes damaged copies of texts, so that what is learned survives damage. */
final class Damages {
    private final Random random;

    Damages(long seed) {
        random = new Random(seed);
    }

    /** The text with its diacritics destroyed or folded, as it looks after repair; the same text if it has none. */
    String damaged(String text) {
        return random.nextBoolean() ? TextRepair.repair(Damage.destroyed(text)).text() : Damage.folded(text);
    }

    /** True for about that share of the calls. */
    boolean chosen(double share) {
        return random.nextDouble() < share;
    }

    /** Damage leaves nothing of texts in other scripts than the Latin one. */
    static boolean isLatin(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long latin = text.chars()
                .filter(unit -> Character.isLetter(unit) && unit < 0x250)
                .count();
        return latin * 2 > letters;
    }
}
