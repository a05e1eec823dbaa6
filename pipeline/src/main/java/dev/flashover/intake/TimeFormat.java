package dev.flashover.intake;

import dev.flashover.config.UserException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a CSV file writes its times. */
final class TimeFormat {
    static final String ISO = "iso";

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private final String format;
    private final Parser parser;

    private interface Parser {
        Instant parse(String text);
    }

    private TimeFormat(String format, Parser parser) {
        this.format = format;
        this.parser = parser;
    }

    /**
     * @param format {@code iso}, {@code epoch-seconds}, {@code epoch-millis}, or a pattern of {@link DateTimeFormatter}
     * @param zone zone of times whose pattern has none
     * @param name the mapping, for messages
     */
    static TimeFormat of(String format, String zone, String name) {
        return new TimeFormat(
                format,
                switch (format) {
                    case ISO -> Instant::parse;
                    case "epoch-seconds" -> text -> Instant.ofEpochSecond(Long.parseLong(text));
                    case "epoch-millis" -> text -> Instant.ofEpochMilli(Long.parseLong(text));
                    default -> pattern(format, zone, name);
                });
    }

    private static Parser pattern(String format, String zone, String name) {
        try {
            DateTimeFormatter formatter =
                    DateTimeFormatter.ofPattern(format, Locale.ENGLISH).withZone(ZoneId.of(zone));
            return text -> Instant.from(formatter.parse(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UserException(name + ": times must be iso, epoch-seconds, epoch-millis or a pattern such as"
                    + " \"yyyy-MM-dd HH:mm:ss\", and zone a name such as Europe/Paris");
        }
    }

    Instant parse(String text, String path) throws RefusedInputException {
        Instant time;
        try {
            time = parser.parse(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw RefusedInputException.undecodable(path + " must be a time in the format " + format);
        }
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw RefusedInputException.invalid(path + " must be in the years 1 to 9999");
        }
        return time;
    }
}
