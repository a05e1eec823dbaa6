package dev.flashover.train;

import java.util.Locale;

/** Serbian is written in two alphabets, letter for letter; most collected text is in the Latin one. */
final class SerbianCyrillic {
    private static final String[][] LETTERS = {
        {"dž", "џ"}, {"lj", "љ"}, {"nj", "њ"}, {"a", "а"}, {"b", "б"}, {"v", "в"}, {"g", "г"}, {"d", "д"}, {"đ", "ђ"},
        {"e", "е"}, {"ž", "ж"}, {"z", "з"}, {"i", "и"}, {"j", "ј"}, {"k", "к"}, {"l", "л"}, {"m", "м"}, {"n", "н"},
        {"o", "о"}, {"p", "п"}, {"r", "р"}, {"s", "с"}, {"t", "т"}, {"ć", "ћ"}, {"u", "у"}, {"f", "ф"}, {"h", "х"},
        {"c", "ц"}, {"č", "ч"}, {"š", "ш"}
    };

    private SerbianCyrillic() {}

    /** The text in lower-case Cyrillic letters. */
    static String of(String latin) {
        String text = latin.toLowerCase(Locale.ROOT);
        for (String[] letter : LETTERS) {
            text = text.replace(letter[0], letter[1]);
        }
        return text;
    }
}
