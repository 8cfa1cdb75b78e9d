package dev.outputhub.auth;

import dev.outputhub.platform.test.architecture.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheSharedRules() {
        ServiceRules.of(
                        "auth",
                        "organization",
                        "invitation",
                        "group",
                        "member",
                        "person",
                        "role",
                        "deletion",
                        "firststart",
                        "session",
                        "signup",
                        "sso",
                        "scim",
                        "me",
                        "access",
                        "vouching",
                        "audit",
                        "logo",
                        "keycloak",
                        "inbound",
                        "config")
                .documented()
                .check();
    }
}
