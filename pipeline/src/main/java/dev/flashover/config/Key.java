package dev.flashover.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One configuration key: a component of a config record.
 *
 * @param name the key, {@code prefix.component-in-kebab-case}
 * @param type int, double, boolean, {@link String} or {@link Duration}
 * @param standard its default
 */
record Key(String name, Class<?> type, Object standard) {
    /** The keys of a record, in the order of its components. */
    static List<Key> of(String prefix, Record defaults) {
        return Arrays.stream(defaults.getClass().getRecordComponents())
                .map(component -> new Key(
                        prefix + "." + kebab(component.getName()), component.getType(), read(component, defaults)))
                .toList();
    }

    /** Its name as an environment variable. */
    String variable() {
        return "FLASHOVER_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException if the text is not of the key's type; the message has no subject
     */
    Object parse(String text) {
        if (type == int.class) {
            try {
                return Integer.valueOf(text.strip().replace("_", ""));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("must be a whole number", e);
            }
        }
        if (type == double.class) {
            try {
                return new BigDecimal(text.strip().replace("_", "")).doubleValue();
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("must be a number", e);
            }
        }
        if (type == boolean.class) {
            return switch (text.strip()) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("must be true or false");
            };
        }
        return type == Duration.class ? DurationFormat.parse(text) : text.strip();
    }

    /** The default as one would write it. */
    String standardText() {
        if (standard instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        return standard instanceof Duration duration ? DurationFormat.format(duration) : standard.toString();
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Object read(RecordComponent component, Record values) {
        try {
            return component.getAccessor().invoke(values);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
