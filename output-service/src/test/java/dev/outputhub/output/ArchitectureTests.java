package dev.outputhub.output;

import dev.outputhub.platform.test.architecture.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void holds() {
        ServiceRules.of(
                        "output",
                        "output",
                        "edit",
                        "split",
                        "file",
                        "bulk",
                        "imports",
                        "search",
                        "reference",
                        "inbound",
                        "favourite",
                        "config")
                .documented()
                .check();
    }
}
