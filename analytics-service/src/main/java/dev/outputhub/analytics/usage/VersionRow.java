package dev.outputhub.analytics.usage;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a prompt led to.
 *
 * @param number null for outputs that say no version
 * @param edited outputs that people edited
 * @param averageDistance of all outputs from their raw text, 0 to 1: how much people had to change; 0 for one that nobody edited
 * @param accuracy how many outputs have which level, the best first; null while output-service cannot be asked
 */
record VersionRow(
        @Nullable Integer number,
        long outputs,
        long rated,
        @Nullable Double averageRating,
        long edited,
        @Nullable Double averageDistance,
        @Nullable List<Level> accuracy,
        long completions,
        long failures,
        long inputTokens,
        long outputTokens,
        BigDecimal cost) {

    /** A level of accuracy, and how many outputs have it. */
    record Level(String slug, String name, int outputs) {}

    VersionRow with(@Nullable List<Level> levels) {
        return new VersionRow(
                number,
                outputs,
                rated,
                averageRating,
                edited,
                averageDistance,
                levels,
                completions,
                failures,
                inputTokens,
                outputTokens,
                cost);
    }
}
