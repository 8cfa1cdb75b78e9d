package dev.outputhub.conversation.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the many spellings of a moment. What is no plausible moment is unknown: neither now nor 1970. */
public final class Times {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private Times() {}

    public static @Nullable Instant read(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        if (node.isNumber()) {
            return ofEpoch(node.decimalValue());
        }
        if (node.isString()) {
            return ofText(node.stringValue());
        }
        if (node.isObject()) {
            var date = node.get("$date");
            return date == null ? read(node.get("$numberLong")) : read(date);
        }
        return null;
    }

    public static @Nullable Instant ofText(String text) {
        var trimmed = text.strip();
        if (trimmed.matches("\\d{9,19}(\\.\\d{1,9})?")) {
            return ofEpoch(new BigDecimal(trimmed));
        }
        try {
            if (trimmed.length() == 10) {
                return plausible(LocalDate.parse(trimmed).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            var iso = trimmed.replace(' ', 'T');
            return plausible(
                    hasZone(iso)
                            ? OffsetDateTime.parse(withColon(iso)).toInstant()
                            : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** Seconds, milliseconds or microseconds, told apart by magnitude; microseconds are kept. */
    private static @Nullable Instant ofEpoch(BigDecimal number) {
        if (number.signum() <= 0 || number.precision() - number.scale() > 17) {
            return null;
        }
        var digits = number.precision() - number.scale();
        var seconds = digits > 14 ? number.movePointLeft(6) : digits > 11 ? number.movePointLeft(3) : number;
        var micros = seconds.multiply(MILLION).setScale(0, RoundingMode.HALF_UP).longValue();
        return plausible(Instant.ofEpochSecond(micros / 1_000_000, (micros % 1_000_000) * 1_000));
    }

    private static boolean hasZone(String iso) {
        var time = iso.indexOf('T');
        return iso.endsWith("Z") || iso.endsWith("z") || iso.indexOf('+', time) > 0 || iso.indexOf('-', time) > time;
    }

    /** +0800 is common and not ISO enough for the parser. */
    private static String withColon(String iso) {
        return iso.matches(".*[+-]\\d{4}")
                ? iso.substring(0, iso.length() - 2) + ":" + iso.substring(iso.length() - 2)
                : iso;
    }

    private static @Nullable Instant plausible(Instant moment) {
        return moment.isBefore(EARLIEST) || moment.isAfter(LATEST) ? null : moment;
    }
}
