package dev.outputhub.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemandTests {

    private final Demand demand = new Demand();

    @Test
    void aQuietMachineIsLeftToWhoIsThere() {
        assertThat(demand.isHigh(0.05)).isFalse();
        assertThat(demand.isHigh(0.35)).isFalse();
    }

    @Test
    void whoWorksGetsTheMachineUntilItIsQuietAgain() {
        assertThat(demand.isHigh(0.6)).isTrue();
        assertThat(demand.isHigh(0.3)).isTrue();
        assertThat(demand.isHigh(0.1)).isFalse();
        assertThat(demand.isHigh(0.3)).isFalse();
    }
}
