package dev.outputhub.platform.database;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/** Dates as RFC 3339 writes them. PostgreSQL holds fewer years than Java, and has no year 0. */
public final class FourDigitYears {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private FourDigitYears() {}

    public static boolean hold(Temporal time) {
        if (time instanceof Instant instant) {
            return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
        }
        int year = time.get(ChronoField.YEAR);
        return year >= 1 && year <= 9999;
    }
}
