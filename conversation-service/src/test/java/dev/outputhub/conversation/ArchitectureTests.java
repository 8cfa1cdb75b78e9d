package dev.outputhub.conversation;

import dev.outputhub.platform.test.architecture.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void theServiceKeepsTheRules() {
        ServiceRules.of(
                        "conversation",
                        "conversation",
                        "message",
                        "imports",
                        "format",
                        "search",
                        "storage",
                        "reference",
                        "inbound",
                        "config")
                .documented()
                .check();
    }
}
