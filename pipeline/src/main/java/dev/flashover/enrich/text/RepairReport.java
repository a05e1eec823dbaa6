package dev.flashover.enrich.text;

import java.util.EnumMap;
import java.util.Map;

/**
 * What was repaired in a text.
 *
 * @param plain what came out
 * @param repairs what had to be repaired, with the number of characters that were lost or removed: the invisible ones,
 *     the letters that are lost; 0 for the other repairs
 */
public record RepairReport(PlainText plain, Map<Repair, Integer> repairs) {
    /** Repairs a text as {@link TextRepair#repair} does, and reports. */
    public static RepairReport of(String collected) {
        Map<Repair, Integer> repairs = new EnumMap<>(Repair.class);
        PlainText plain = TextRepair.repair(collected, (repair, before, after) -> {
            if (!after.equals(before)) {
                repairs.merge(repair, repair == Repair.INVISIBLE ? length(before) - length(after) : 0, Integer::sum);
            }
            return after;
        });
        int lost = (int)
                plain.text().chars().filter(c -> c == LostLetters.WILDCARD).count();
        if (lost > 0) {
            repairs.put(Repair.LOST_LETTERS, lost);
        }
        return new RepairReport(plain, repairs);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
