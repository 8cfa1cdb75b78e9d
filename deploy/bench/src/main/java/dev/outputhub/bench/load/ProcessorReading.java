package dev.outputhub.bench.load;

import java.util.Map;
import java.util.TreeMap;

/**
 * One look at the processor's time.
 *
 * @param millis used by each process of the platform since it began
 * @param machine milliseconds used by everything on all cores
 */
public record ProcessorReading(long nanoTime, Map<String, Double> millis, double machine) {

    private static final String BENCH = "bench";

    /** What was used between then and this look, shared out over so many calls. */
    public ProcessorUse since(ProcessorReading then, long calls) {
        var perCall = new TreeMap<String, Double>();
        double own = 0;
        for (var process : millis.entrySet()) {
            double used = process.getValue() - then.millis.getOrDefault(process.getKey(), 0.0);
            own += used;
            if (!process.getKey().equals(BENCH) && calls > 0) {
                perCall.put(process.getKey(), used / calls);
            }
        }
        double possible =
                (nanoTime - then.nanoTime) / 1e6 * Runtime.getRuntime().availableProcessors();
        double others = Math.max(0, machine - then.machine - own);
        return new ProcessorUse(perCall, possible == 0 ? 0 : others / possible);
    }
}
