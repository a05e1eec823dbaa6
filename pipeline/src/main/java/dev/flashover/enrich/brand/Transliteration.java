package dev.flashover.enrich.brand;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How people write a name in the letters of another script. A scheme applies to a name if it knows all of its letters, so
 * that ы makes a name Russian and ћ Serbian. In a table, longer rows win, and _ is the end of a word.
 */
enum Transliteration {
    /** The Bulgarian transliteration law of 2009. */
    BULGARIAN(
            "а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sht"
                    + " ъ a ь y ю yu я ya ия_ ia_"),
    /** As Bulgarians often write without minding the law. */
    BULGARIAN_FREE(
            "а a б b в v г g д d е e ж j з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х h ц c ч ch ш sh"
                    + " щ sht ъ u ь i ю iu я ia"),
    /** As Bulgarians write in chats, where digits that look alike stand for letters. */
    BULGARIAN_CHAT("а a б b в v г g д d е e ж j з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х h ц c ч 4 ш 6"
            + " щ 6t ъ y ь i ю iu я q"),
    /** Russian as in passports (ICAO Doc 9303). */
    RUSSIAN(
            "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh"
                    + " щ shch ъ ie ы y ь _ э e ю iu я ia"),
    /** Russian as newspapers write it. */
    RUSSIAN_FREE(
            "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch"
                    + " ш sh щ sch ъ _ ы y ь _ э e ю yu я ya ий_ y_"),
    /** Serbian has two alphabets; accents are folded afterwards. */
    SERBIAN(
            "а a б b в v г g д d ђ đ е e ж ž з z и i ј j к k л l љ lj м m н n њ nj о o п p р r с s т t ћ ć у u ф f х h ц c"
                    + " ч č џ dž ш š"),
    /** The same the other way. */
    SERBIAN_TO_CYRILLIC(
            "a а b б v в g г d д đ ђ e е ž ж z з i и j ј k к l л lj љ m м n н nj њ o о p п r р s с t т ć ћ u у"
                    + " f ф h х c ц č ч dž џ š ш"),
    /** A foreign name letter by letter, in Bulgarian or Russian. */
    TO_CYRILLIC(
            "a а b б c к ce це ci ци ch ч ck к d д e е ee и f ф g г h х i и j дж k к kh х l л m м n н o о oo у ou у p п"
                    + " ph ф q к qu кв r р s с sch ш sh ш t т th т ts ц u у v в w у x кс y и ya я yu ю z з zh ж"),
    /** A foreign name nearer to its sound: doubled letters and the last e are silent. */
    TO_CYRILLIC_BY_EAR(
            "a а b б bb б c к cc к ce се ci си ch ч ck к d д dd д e е ee и f ф ff ф g г gg г h х i и j дж k к"
                    + " kh х l л ll л m м mm м n н nn н o о oo у ou у p п pp п ph ф q к qu кв r р rr р s с ss с sch ш sh ш t т tt т"
                    + " th т tion шън ts ц tz ц u у v в w в x кс y и ya я yu ю z з zz ц zh ж be_ б_ ce_ с_ de_ д_ fe_ ф_ ge_ дж_"
                    + " ke_ к_ le_ л_ me_ м_ ne_ н_ pe_ п_ re_ р_ se_ с_ te_ т_ ve_ в_ ze_ з_"),
    /** Greek by its standard (ELOT 743, ISO 843 transcription). */
    GREEK(
            "α a αυ av β v γ g γγ ng γκ gk γξ nx γχ nch δ d ε e ευ ev ζ z η i ηυ iv θ th ι i κ k λ l μ m μπ b ν n ντ nt ξ x"
                    + " ο o ου ou π p ρ r σ s τ t υ y φ f χ ch ψ ps ω o"),
    /** Greek as it sounds. */
    GREEK_BY_EAR("α a αι e αυ af β v γ g γγ ng γκ g γχ nh δ d ε e ει i ευ ef ζ z η i θ th ι i κ k λ l μ m μπ b ν n ντ d"
            + " ξ ks ο o οι i ου ou π p ρ r σ s τ t υ i φ f χ h ψ ps ω o"),
    /** Greek by the look of its letters, as in chats. */
    GREEK_BY_EYE("α a β b γ g δ d ε e ζ z η h θ th ι i κ k λ l μ m ν n ξ ks ο o π p ρ r σ s τ t υ u φ f χ x ψ ps ω w"),
    /** A foreign name in Greek letters. */
    TO_GREEK(
            "a α b μπ c κ ce σε ci σι ch τσ ck κ d ντ e ε ee ι f φ g γκ h χ i ι j τζ k κ l λ m μ n ν o ο oo ου ou ου p π"
                    + " ph φ q κ qu κου r ρ s σ sh σ t τ th θ ts τσ u ου v β w γου x ξ y ι z ζ"),
    /** The same with the old letters for b, d and g, and a silent last e. */
    TO_GREEK_PLAIN(
            "a α b β c κ ch χ ck κ d δ e ε f φ g γ h χ i ι j ι k κ l λ m μ n ν o ο oo ου ou ου p π ph φ q κ r ρ s σ"
                    + " sh σ t τ th θ u ου v β w β x ξ y ι z ζ ke_ κ_ le_ λ_ me_ μ_ ne_ ν_ se_ σ_ te_ τ_ ve_ β_");

    private static final int SHORTEST = 5;
    private static final int LONGEST_ROW = 4;

    @SuppressWarnings("ImmutableEnumChecker") // Map.copyOf made it
    private final Map<String, String> rows;

    Transliteration(String table) {
        String[] cells = table.split(" ", -1);
        Map<String, String> read = new HashMap<>();
        for (int at = 0; at < cells.length; at += 2) {
            read.put(cells[at], cells[at + 1].equals("_") ? "" : cells[at + 1]);
        }
        rows = Map.copyOf(read);
    }

    /** What a name may look like in other scripts, folded; empty if it is too short to be told from other words. */
    static Set<String> variants(String name) {
        Set<String> variants = new TreeSet<>();
        if (name.codePoints().filter(Character::isLetter).count() >= SHORTEST) {
            String written = name.toLowerCase(Locale.ROOT).replace('ς', 'σ').strip();
            String folded = Folding.fold(name);
            for (Transliteration scheme : values()) {
                String variant = Folding.fold(scheme.apply(scheme.knows(written) ? written : folded));
                if (variant.codePoints().filter(Character::isLetterOrDigit).count() >= SHORTEST) {
                    variants.add(variant);
                }
            }
            variants.remove(folded);
        }
        return variants;
    }

    private boolean knows(String name) {
        return name.chars().allMatch(c -> !Character.isLetter(c) || rows.containsKey(String.valueOf((char) c)));
    }

    private String apply(String name) {
        if (!knows(name)) {
            return "";
        }
        String word = name.replace(' ', '_') + "_";
        StringBuilder written = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            int length = Math.min(LONGEST_ROW, word.length() - at);
            while (length > 1 && !rows.containsKey(word.substring(at, at + length))) {
                length--;
            }
            String piece = word.substring(at, at + length);
            written.append(rows.getOrDefault(piece, piece));
            at += length;
        }
        return written.toString().replace('_', ' ').strip();
    }
}
