package dev.outputhub.bench.load;

/**
 * What a load run gave.
 *
 * @param perSecond answered calls per second
 * @param errors calls that failed; a run with errors is no result
 */
public record Figures(double perSecond, double p50Millis, double p95Millis, double p99Millis, long calls, long errors) {

    public static Figures rate(double perSecond, long calls) {
        return new Figures(perSecond, 0, 0, 0, calls, 0);
    }
}
