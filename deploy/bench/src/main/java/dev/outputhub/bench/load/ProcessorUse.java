package dev.outputhub.bench.load;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The processor's time that one call costs: steady where rates are not, since it does not move with what else the machine does.
 *
 * @param millisPerCall by process
 * @param others how much of all cores what is no part of the platform or the bench took, 0 to 1
 */
public record ProcessorUse(Map<String, Double> millisPerCall, double others) {

    /** Less is within the error of the clock. */
    private static final double WORTH_TELLING = 0.005;

    public double together() {
        return millisPerCall.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public String toString() {
        var parts = millisPerCall.entrySet().stream()
                .filter(process -> process.getValue() >= WORTH_TELLING)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(process -> String.format(Locale.ROOT, "%s %.2f", process.getKey(), process.getValue()))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%.2f ms: %s; others took %.0f %%", together(), parts, others * 100);
    }
}
