package dev.outputhub.analytics.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What completions cost in one currency, the failed ones included. */
record CostRow(
        @Nullable LocalDate day,
        @Nullable String model,
        @Nullable String source,
        @Nullable String provider,
        @Nullable UUID personId,
        @Nullable UUID promptId,
        @Nullable String currency,
        long completions,
        long failures,
        long inputTokens,
        long outputTokens,
        BigDecimal cost) {}
