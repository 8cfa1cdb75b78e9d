package dev.outputhub.prompt;

import dev.outputhub.platform.test.architecture.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void holds() {
        ServiceRules.of(
                        "prompt",
                        "vocabulary",
                        "term",
                        "usage",
                        "seed",
                        "prompt",
                        "version",
                        "label",
                        "fetch",
                        "cache",
                        "snippet",
                        "agent",
                        "quality",
                        "imports",
                        "search",
                        "personal",
                        "sensitivity",
                        "slug",
                        "writing",
                        "inbound",
                        "config")
                .check();
    }
}
