package dev.outputhub.analytics;

import dev.outputhub.platform.test.architecture.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheSharedRules() {
        ServiceRules.of("analytics", "fact", "usage", "inbound").documented().check();
    }
}
