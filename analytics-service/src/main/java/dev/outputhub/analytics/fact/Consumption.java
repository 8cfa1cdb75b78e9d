package dev.outputhub.analytics.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a completion used up, whether an answer came of it or not. */
public record Consumption(
        boolean answered,
        long inputTokens,
        long outputTokens,
        BigDecimal cost,
        @Nullable String currency) {}
