package dev.outputhub.llm;

import dev.outputhub.platform.test.architecture.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfAService() {
        ServiceRules.of(
                        "llm",
                        "connection",
                        "provider",
                        "model",
                        "request",
                        "completion",
                        "stream",
                        "door",
                        "worker",
                        "cost",
                        "inbound",
                        "config")
                .documented()
                .check();
    }
}
