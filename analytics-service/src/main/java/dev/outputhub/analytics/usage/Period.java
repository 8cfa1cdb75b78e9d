package dev.outputhub.analytics.usage;

import dev.outputhub.platform.problems.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** From one day to another, both included, in UTC. */
record Period(LocalDate from, LocalDate to) {

    private static final int USUAL_DAYS = 30;
    private static final int LENGTH_OF_A_DATE = "2026-01-01".length();

    static Period of(@Nullable String from, @Nullable String to, LocalDate today) {
        var last = to == null || to.isBlank() ? today : day("to", to);
        var first = from == null || from.isBlank() ? last.minusDays(USUAL_DAYS - 1) : day("from", from);
        if (first.isAfter(last)) {
            throw Problem.invalid("from", "lies after to");
        }
        return new Period(first, last);
    }

    // a time of day is allowed and makes no difference
    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text.length() > LENGTH_OF_A_DATE ? text.substring(0, LENGTH_OF_A_DATE) : text);
        } catch (DateTimeParseException malformed) {
            throw Problem.invalid(name, "is not a date such as 2026-01-31");
        }
    }
}
