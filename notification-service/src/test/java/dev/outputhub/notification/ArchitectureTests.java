package dev.outputhub.notification;

import dev.outputhub.platform.test.architecture.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheSharedRules() {
        ServiceRules.of("notification", "notification", "stream", "webhook", "delivery", "inbound", "config")
                .documented()
                .check();
    }
}
