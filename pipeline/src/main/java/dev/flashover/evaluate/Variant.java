package dev.flashover.evaluate;

import dev.flashover.train.Damage;

/** In what state a text reaches us. */
enum Variant {
    WHOLE("whole"),
    DESTROYED("with ?"),
    FOLDED("folded"),
    MOJIBAKE("mojibake");

    private final String title;

    Variant(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String of(String text) {
        return switch (this) {
            case WHOLE -> text;
            case DESTROYED -> Damage.destroyed(text);
            case FOLDED -> Damage.folded(text);
            case MOJIBAKE -> Damage.mojibake(text);
        };
    }

    /** Letters of other scripts than the Latin one do not survive destruction, as nobody could read what is left. */
    boolean appliesTo(String language) {
        return this != DESTROYED
                || switch (language) {
                    case "ar", "bg", "el", "fa", "he", "ja", "ko", "mk", "ru", "th", "uk", "ur", "zh" -> false;
                    default -> true;
                };
    }
}
