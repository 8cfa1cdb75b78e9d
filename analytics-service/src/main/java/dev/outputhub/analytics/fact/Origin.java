package dev.outputhub.analytics.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a fact is counted under.
 *
 * @param day in UTC
 * @param source how it came in: manual, import, completion, api
 */
public record Origin(
        LocalDate day,
        @Nullable String source,
        @Nullable String model,
        @Nullable String provider) {

    public static Origin of(LocalDate day, @Nullable String source) {
        return new Origin(day, source, null, null);
    }

    public static Origin of(LocalDate day, @Nullable String source, @Nullable String model) {
        return new Origin(day, source, model, null);
    }
}
