package dev.outputhub.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, for which organisation, and what they may do.
 *
 * @param organizationId the tenant; {@link #NOWHERE} for a person who belongs to none
 * @param personId the subject of the token
 * @param address the network address the work was begun from; null where no request began it
 * @param groups that the person is in, those counted in which they stand
 */
public record Principal(
        UUID organizationId,
        String organizationSlug,
        UUID personId,
        @Nullable String email,
        @Nullable String name,
        Set<String> roles,
        Set<String> scopes,
        @Nullable String address,
        Set<UUID> groups) {

    /** In no group. */
    public Principal(
            UUID organizationId,
            String organizationSlug,
            UUID personId,
            @Nullable String email,
            @Nullable String name,
            Set<String> roles,
            Set<String> scopes,
            @Nullable String address) {
        this(organizationId, organizationSlug, personId, email, name, roles, scopes, address, Set.of());
    }

    /** No organisation has this id, so row level security shows nothing there. */
    public static final UUID NOWHERE = new UUID(0, 0);

    /** Who acts where no person does. */
    public static final UUID PLATFORM = new UUID(0, 0);

    /** The platform itself, acting for a person whose event it handles. Holds no scope: it never passes an endpoint. */
    public static Principal actingFor(UUID organizationId, UUID personId) {
        return new Principal(organizationId, "", personId, null, null, Set.of(), Set.of(), null);
    }

    /** The same, for work that a request from there began. */
    public Principal from(@Nullable String began) {
        return new Principal(organizationId, organizationSlug, personId, email, name, roles, scopes, began, groups);
    }

    public boolean isNowhere() {
        return organizationId.equals(NOWHERE);
    }

    public boolean holds(String scope) {
        return scopes.contains(scope);
    }
}
