package dev.outputhub.analytics.usage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a prompt led to.
 *
 * @param number null for outputs that say no version
 * @param averageDistance of edited outputs from their raw text, 0 to 1: how much people had to change
 */
record VersionRow(
        @Nullable Integer number,
        long outputs,
        long rated,
        @Nullable Double averageRating,
        long edited,
        @Nullable Double averageDistance,
        long completions,
        long failures,
        long inputTokens,
        long outputTokens,
        BigDecimal cost) {}
