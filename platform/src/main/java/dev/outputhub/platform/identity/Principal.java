package dev.outputhub.platform.identity;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, for which organisation, and what they may do.
 *
 * @param organizationId the tenant; {@link #NOWHERE} for a person who belongs to none
 * @param personId the subject of the token
 * @param address the network address the work was begun from; null where no request began it
 * @param groups that the person is in, those counted in which they stand
 * @param seesEverything whether records that are open to some groups alone are no secret: the platform's own work, which nobody reads
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
        Set<UUID> groups,
        boolean seesEverything) {

    public Principal(
            UUID organizationId,
            String organizationSlug,
            UUID personId,
            @Nullable String email,
            @Nullable String name,
            Set<String> roles,
            Set<String> scopes,
            @Nullable String address,
            Set<UUID> groups) {
        this(organizationId, organizationSlug, personId, email, name, roles, scopes, address, groups, false);
    }

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

    /** How {@link #sight} tells that there is no limit. */
    public static final String EVERYTHING = "*";

    /**
     * The platform itself, acting for a person whose event it handles. Holds no scope: it never passes an endpoint. Work of which the
     * person gets to see the result is done {@link #within} their groups.
     */
    public static Principal actingFor(UUID organizationId, UUID personId) {
        return new Principal(organizationId, "", personId, null, null, Set.of(), Set.of(), null, Set.of(), true);
    }

    /** The same, for work that shows no more than these groups may see. */
    public Principal within(Set<UUID> seeing) {
        return new Principal(
                organizationId, organizationSlug, personId, email, name, roles, scopes, address, seeing, false);
    }

    /** Which groups' records are seen, as the database and other services are told: ids, or {@link #EVERYTHING}. */
    public String sight() {
        return seesEverything
                ? EVERYTHING
                : groups.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    }

    /** The same, for work that a request from there began. */
    public Principal from(@Nullable String began) {
        return new Principal(
                organizationId, organizationSlug, personId, email, name, roles, scopes, began, groups, seesEverything);
    }

    public boolean isNowhere() {
        return organizationId.equals(NOWHERE);
    }

    public boolean holds(String scope) {
        return scopes.contains(scope);
    }
}
