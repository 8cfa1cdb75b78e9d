package dev.outputhub.conversation.format.mapping;

import dev.outputhub.conversation.format.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date as people and programs write it into tables.
 *
 * @param instant the moment, where the cell says more than the day
 * @param guessed whether day and month could be the other way round
 */
record CellDate(LocalDate date, @Nullable Instant instant, boolean guessed) {

    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?", Pattern.DOTALL);
    private static final Pattern NUMBERS = Pattern.compile(
            "(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:,?[ T]+\\d{1,2}:\\d{2}.*)?", Pattern.DOTALL);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?:,?[ T]+\\d{1,2}:\\d{2}.*)?", Pattern.DOTALL);
    private static final Pattern TIME =
            Pattern.compile("[ ,T]+(?:at |um |à )?\\d{1,2}:\\d{2}(:\\d{2})?( ?[AaPp]\\.?[Mm]\\.?)?( ?[A-Z]{2,4})?$");

    private static final List<DateTimeFormatter> IN_WORDS = Stream.of(
                    "d MMMM uuuu",
                    "d MMM uuuu",
                    "d. MMMM uuuu",
                    "d. MMM uuuu",
                    "MMMM d, uuuu",
                    "MMM d, uuuu",
                    "EEE, d MMM uuuu",
                    "EEEE, d. MMMM uuuu",
                    "EEEE, MMMM d, uuuu",
                    "d-MMM-uuuu",
                    "d 'de' MMMM 'de' uuuu")
            .flatMap(pattern -> Stream.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"), Locale.ITALIAN)
                    .map(locale -> new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(pattern)
                            .toFormatter(locale)
                            .withResolverStyle(ResolverStyle.STRICT)))
            .toList();

    Instant moment() {
        return instant == null ? date.atStartOfDay(ZoneOffset.UTC).toInstant() : instant;
    }

    static @Nullable CellDate read(String cell, DateOrder order) {
        var text = cell.strip();
        var iso = ISO_DAY.matcher(text);
        if (iso.matches()) {
            var day = day(() -> LocalDate.parse(iso.group(1)));
            return day == null ? null : new CellDate(day, Times.ofText(text), false);
        }
        var numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return ofNumbers(
                    Integer.parseInt(numbers.group(1)),
                    Integer.parseInt(numbers.group(3)),
                    year(numbers.group(4)),
                    numbers.group(2).equals(".") ? DateOrder.DAY_FIRST : order);
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return certain(day(() -> LocalDate.of(
                    Integer.parseInt(yearFirst.group(1)),
                    Integer.parseInt(yearFirst.group(2)),
                    Integer.parseInt(yearFirst.group(3)))));
        }
        var moment = Times.ofText(text);
        return moment == null
                ? certain(inWords(TIME.matcher(text).replaceFirst("")))
                : new CellDate(LocalDate.ofInstant(moment, ZoneOffset.UTC), moment, false);
    }

    /** What both orders allow and the table does not tell is read with the month first, and said to be a guess. */
    private static @Nullable CellDate ofNumbers(int first, int second, int year, DateOrder order) {
        var dayFirst = first > 12 || (second <= 12 && order == DateOrder.DAY_FIRST);
        var day = day(() -> dayFirst ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second));
        var guessed = order == DateOrder.UNKNOWN && first <= 12 && second <= 12 && first != second;
        return day == null ? null : new CellDate(day, null, guessed);
    }

    private static int year(String digits) {
        return digits.length() == 4 ? Integer.parseInt(digits) : 2000 + Integer.parseInt(digits);
    }

    private static @Nullable LocalDate inWords(String text) {
        for (var form : IN_WORDS) {
            var day = day(() -> LocalDate.parse(text, form));
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable CellDate certain(@Nullable LocalDate day) {
        return day == null ? null : new CellDate(day, null, false);
    }

    private interface Reading {
        LocalDate read();
    }

    /** One that there can be: neither the 31st of June nor the year 202. */
    private static @Nullable LocalDate day(Reading reading) {
        try {
            var day = reading.read();
            return day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
