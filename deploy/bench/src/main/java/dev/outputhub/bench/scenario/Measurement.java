package dev.outputhub.bench.scenario;

import dev.outputhub.bench.load.Figures;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param ceiling the same work as one hand-written SQL statement on the same machine in the same run; absent where there is none
 * @param goal calls per second that the project aims for
 */
public record Measurement(
        String name,
        String what,
        Figures platform,
        @Nullable Figures ceiling,
        @Nullable Double goal) {

    /** How much of the ceiling reaches the caller. */
    public double ratio() {
        return ceiling == null || ceiling.perSecond() == 0 ? 0 : platform.perSecond() / ceiling.perSecond();
    }
}
