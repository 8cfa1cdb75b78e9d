package dev.outputhub.bench.load;

import org.jspecify.annotations.Nullable;

/**
 * What a load run gave.
 *
 * @param perSecond answered calls per second
 * @param errors calls that failed; a run with errors is no result
 * @param processor absent where it was not looked at
 */
public record Figures(
        double perSecond,
        double p50Millis,
        double p95Millis,
        double p99Millis,
        long calls,
        long errors,
        @Nullable ProcessorUse processor) {

    public static Figures rate(double perSecond, long calls) {
        return new Figures(perSecond, 0, 0, 0, calls, 0, null);
    }

    public Figures using(ProcessorUse use) {
        return new Figures(perSecond, p50Millis, p95Millis, p99Millis, calls, errors, use);
    }
}
