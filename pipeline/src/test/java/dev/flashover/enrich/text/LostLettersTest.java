package dev.flashover.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.train.Damage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LostLettersTest {
    /** A line marks the lost letters by _ and keeps the marks that are meant. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sunt o client_ nemul_umit_ _i scriu aici pentru c_ nu m_ aude nimeni.",
                "Mai multe informa_ii pe site",
                "c_nd vine curierul?",
                "_tiu c_ nu merge, a_a e mereu",
                "Bun_ ziua, v_ rug_m s_ ne scrie_i. De ce? Nu _tim.",
                "N_o recomendo, p_ssimo servi_o e nenhuma resposta _s minhas reclama__es",
                "MUL_UMESC PENTRU NIMIC, E O RU_INE",
                "Le service apr_s-vente ne r_pond jamais, allo ?? vous _tes l_, oui",
                "Der K_hlschrank ist kaputt und niemand h_lt es f_r n_tig",
                "Nie przysz_a przesy_ka, czy kto_ to czyta??",
                "?Por qu_ no contestan? El tel_fono no funciona y la atenci_n es p_sima",
                "vezi http://x.ro/a?id=3&b=?x _i www.y.ro/c?q=m?r pentru informa_ii",
                "Il servizio _ pessimo e il telefono _ muto",
                "c'_ un errore e non _ colpa mia, pi_ volte segnalato",
            })
    void aMarkThatStandsForALetterBecomesAWildcard(String expected) {
        // Given
        String collected = expected.replace('_', '?');

        // When
        String text = TextRepair.repair(collected).text();

        // Then
        assertThat(text.replace(LostLetters.WILDCARD, '_')).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what?? why?",
                "really? what? how?",
                "ce?",
                "?que?",
                "?que te pasa?",
                "¿qué? ¿por qué?",
                "Pourquoi ? Parce que. Comment ?? Quoi ???",
                "http://x.io/watch?v=abc&t=?9",
                "see youtube.com/watch?v=abc or shop.com/a?b",
                "??????",
                "wtf ???",
                "Is it 5? or 6?",
                "Как так?? почему?вот",
                "Ce faci? nimic, stau",
                "Quem confia nessa corte?que feche logo, não é",
                "I hope?... no",
                "What time? http://t.co/x",
            })
    void aMarkThatAsksStays(String text) {
        // When
        PlainText repaired = TextRepair.repair(text);

        // Then
        assertThat(repaired.text()).isEqualTo(text);
        assertThat(repaired.lost()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I can?t log in and it?s your fault | I can't log in and it's your fault",
                "They\uFFFDve lost it, don\uFFFDt ask | They've lost it, don't ask",
                "I?m done. You?re not? | I'm done. You're not?",
            })
    void aContractionGetsItsApostropheBack(String collected, String expected) {
        // When
        String text = TextRepair.repair(collected).text();

        // Then
        assertThat(text).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "???? ?? ????????",
                "????? ??????, ??????? Vodafone ?? ?? ????????!!!",
                "??????? ???? ?? ??????. ????? ? ???? ??????",
                "\uFFFD\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD",
            })
    void aTextWhoseScriptIsLostIsUnreadable(String collected) {
        // When
        PlainText repaired = TextRepair.repair(collected);

        // Then
        assertThat(repaired.isUnreadable()).isTrue();
        assertThat(repaired.lost()).isGreaterThan(0.4);
        assertThat(repaired.text()).doesNotContain("?");
    }

    @Test
    void theShareOfLostLettersIsTold() {
        // Given
        String collected = "c?nd ?i a?a";

        // When
        PlainText repaired = TextRepair.repair(collected);

        // Then
        assertThat(repaired.lost()).isEqualTo(3.0 / 9);
        assertThat(repaired.isUnreadable()).isFalse();
    }

    @Test
    void replacementCharactersOfTheSourceAreWildcardsToo() {
        // Given
        String collected = "nemul\uFFFDumit\uFFFD ?i plec";

        // When
        PlainText repaired = TextRepair.repair(collected);

        // Then
        assertThat(repaired.text()).isEqualTo("nemul\uFFFDumit\uFFFD \uFFFDi plec");
        assertThat(repaired.lost()).isEqualTo(3.0 / 17);
    }

    @ParameterizedTest
    @MethodSource("dev.flashover.enrich.text.Sentences#nonLatin")
    void sentencesOfOtherScriptsAreUnreadableOnceTheirLettersAreDestroyed(String sentence) {
        // Given
        String destroyed = Damage.destroyed(sentence);

        // When
        PlainText repaired = TextRepair.repair(destroyed);

        // Then
        assertThat(repaired.isUnreadable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("dev.flashover.enrich.text.Sentences#latin")
    void sentencesInLatinLettersLoseNoMarkThatAsks(String sentence) {
        // Given
        String destroyed = Damage.destroyed(sentence);

        // When
        PlainText repaired = TextRepair.repair(destroyed);

        // Then
        assertThat(repaired.text()).hasSameSizeAs(sentence);
        for (int at = 0; at < sentence.length(); at++) {
            if (repaired.text().charAt(at) == LostLetters.WILDCARD) {
                assertThat(sentence.charAt(at)).isNotEqualTo('?').isGreaterThan('\u007F');
            }
        }
    }
}
