package dev.outputhub.platform.test.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The people of two organisations, one for each built-in role. */
public enum TestPeople {
    ACME_OWNER("acme", "owner"),
    ACME_ADMIN("acme", "admin"),
    ACME_EDITOR("acme", "editor"),
    ACME_REVIEWER("acme", "reviewer"),
    ACME_VIEWER("acme", "viewer"),
    GLOBEX_OWNER("globex", "owner");

    private static final UUID ACME = UUID.fromString("0198c0de-0000-7000-8000-00000000ac3e");
    private static final UUID GLOBEX = UUID.fromString("0198c0de-0000-7000-8000-000000910be8");

    private final String organization;
    private final String role;

    TestPeople(String organization, String role) {
        this.organization = organization;
        this.role = role;
    }

    public UUID organizationId() {
        return organization.equals("acme") ? ACME : GLOBEX;
    }

    public String organization() {
        return organization;
    }

    public UUID id() {
        return UUID.nameUUIDFromBytes(email().getBytes(StandardCharsets.UTF_8));
    }

    public String email() {
        return role + "@" + organization + ".test";
    }

    public String role() {
        return role;
    }

    /** The scopes of the role, as auth-service grants them. */
    public List<String> scopes() {
        return RoleScopes.of(role);
    }
}
