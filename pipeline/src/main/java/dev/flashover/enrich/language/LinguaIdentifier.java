package dev.flashover.enrich.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import dev.flashover.enrich.text.BareText;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Language identification by character n-grams, with lingua. Its low-accuracy mode is used: it needs a tenth of the
 * memory and half the time, and where it is less sure of a short text it says so rather than guess. Models are
 * loaded with the first text.
 */
public final class LinguaIdentifier implements LanguageIdentifier {
    private static final IsoCode639_1[] LANGUAGES = {
        IsoCode639_1.AR, IsoCode639_1.BG, IsoCode639_1.CS, IsoCode639_1.DE, IsoCode639_1.EL, IsoCode639_1.EN,
        IsoCode639_1.ES, IsoCode639_1.FR, IsoCode639_1.HI, IsoCode639_1.HU, IsoCode639_1.IT, IsoCode639_1.JA,
        IsoCode639_1.KO, IsoCode639_1.NL, IsoCode639_1.PL, IsoCode639_1.PT, IsoCode639_1.RO, IsoCode639_1.RU,
        IsoCode639_1.SR, IsoCode639_1.SV, IsoCode639_1.TR, IsoCode639_1.UK, IsoCode639_1.ZH
    };

    /** How much likelier than the second the first must be. */
    private static final double LEAST_DISTANCE = 0.08;

    /** More text does not make the answer better, only later. */
    private static final int MOST_CHARACTERS = 1_000;

    /** A letter that an old system could not write. */
    private static final Pattern LOST_LETTER = Pattern.compile("(?U)(?<=\\w)\\?(?=\\w)|(?<=\\s)\\?(?=\\w)");

    private static final Predicate<String> HAS_WORD =
            Pattern.compile("\\p{L}{2}|\\p{IsHan}|\\p{IsHangul}").asPredicate();

    @Override
    public @Nullable String identify(String text) {
        String begin = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        String prose = LOST_LETTER.matcher(BareText.prose(begin)).replaceAll("");
        if (!HAS_WORD.test(prose)) {
            return null;
        }
        Language language = Models.DETECTOR.detectLanguageOf(prose);
        return language == Language.UNKNOWN
                ? null
                : language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
    }

    /** Initialised on first use by the class loader. */
    private static final class Models {
        static final LanguageDetector DETECTOR = LanguageDetectorBuilder.fromIsoCodes639_1(LANGUAGES)
                .withMinimumRelativeDistance(LEAST_DISTANCE)
                .withLowAccuracyMode()
                .build();
    }
}
