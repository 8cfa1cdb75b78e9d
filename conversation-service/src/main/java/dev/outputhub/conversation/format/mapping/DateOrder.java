package dev.outputhub.conversation.format.mapping;

import java.util.List;
import java.util.regex.Pattern;

/** Which number of 03/04/2025 is the day, as far as the other dates of the table tell. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    private static final Pattern SLASHES =
            Pattern.compile("\\s*(\\d{1,2})[/-](\\d{1,2})[/-]\\d{2,4}\\b.*", Pattern.DOTALL);

    /** A table that says both is of neither. */
    public static DateOrder of(List<String> cells) {
        var dayFirst = false;
        var monthFirst = false;
        for (var cell : cells) {
            var date = SLASHES.matcher(cell);
            if (date.matches()) {
                dayFirst |= Integer.parseInt(date.group(1)) > 12;
                monthFirst |= Integer.parseInt(date.group(2)) > 12;
            }
        }
        if (dayFirst == monthFirst) {
            return UNKNOWN;
        }
        return dayFirst ? DAY_FIRST : MONTH_FIRST;
    }
}
