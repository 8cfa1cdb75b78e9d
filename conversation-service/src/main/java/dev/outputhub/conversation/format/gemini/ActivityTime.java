package dev.outputhub.conversation.format.gemini;

import dev.outputhub.conversation.format.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the moments on a page of activity, which are written as people write them in the language of the account. */
final class ActivityTime {

    /** A year and a time of day, whatever the language. */
    private static final Pattern LOOK =
            Pattern.compile("(?=.*\\b20\\d\\d\\b)(?=.*\\d{1,2}[:.h]\\d{2}[:.m]\\d{2}).{12,60}");

    private static final List<DateTimeFormatter> FORMATS = Stream.of(
                    "MMM d, yyyy, h:mm:ss a z",
                    "MMM d, yyyy, H:mm:ss z",
                    "d MMM yyyy, H:mm:ss z",
                    "d MMM yyyy, h:mm:ss a z",
                    "d. MMM yyyy, H:mm:ss z",
                    "d MMMM yyyy, H:mm:ss z",
                    "dd.MM.yyyy, H:mm:ss z",
                    "d.M.yyyy, H:mm:ss z",
                    "dd/MM/yyyy, H:mm:ss z",
                    "yyyy/MM/dd H:mm:ss z",
                    "yyyy-MM-dd H:mm:ss z")
            .flatMap(pattern -> Stream.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "uk")
                    .map(language -> new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(pattern)
                            .toFormatter(Locale.of(language))))
            .toList();

    private ActivityTime() {}

    static boolean looksLikeOne(String text) {
        return LOOK.matcher(plain(text)).matches();
    }

    static @Nullable Instant read(@Nullable String text) {
        if (text == null || text.length() > 80) {
            return null;
        }
        var iso = Times.ofText(text);
        if (iso != null) {
            return iso;
        }
        var plain = plain(text);
        for (var format : FORMATS) {
            try {
                var parsed = format.parse(plain);
                var zone = parsed.query(TemporalQueries.zone());
                return LocalDateTime.from(parsed)
                        .atZone(zone == null ? ZoneId.from(ZoneOffset.UTC) : zone)
                        .toInstant();
            } catch (DateTimeException _) {
                // the next format may fit
            }
        }
        return null;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00A0\\u202F\\u2009\\s]+", " ").strip();
    }
}
