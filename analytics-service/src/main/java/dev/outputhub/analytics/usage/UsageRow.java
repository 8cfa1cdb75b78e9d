package dev.outputhub.analytics.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was made and used up under one combination of what was grouped by; null where not grouped by it, or not known.
 *
 * @param failures completions that gave no answer
 * @param currency null when nothing cost anything, or when several currencies are in the sum
 */
record UsageRow(
        @Nullable LocalDate day,
        @Nullable String model,
        @Nullable String source,
        @Nullable String provider,
        @Nullable UUID personId,
        @Nullable UUID promptId,
        long outputs,
        long conversations,
        long messages,
        long prompts,
        long imports,
        long completions,
        long failures,
        long inputTokens,
        long outputTokens,
        BigDecimal cost,
        @Nullable String currency) {}
